package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a new task. */
final class TaskWishing {
    @Option(
            names = "--priority",
            paramLabel = "N",
            description = "Of add and edit: 1-10, lower is taken first; default 5.")
    private Optional<Integer> priority = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Of add, retry and edit: tasks that must be done before; edit: none takes all away.")
    private List<String> after = List.of();

    @Option(names = "--gate", paramLabel = "KIND", description = "Of add: review, decision or check.")
    private Optional<String> gate = Optional.empty();

    @Option(names = "--check", paramLabel = "CMD", description = "Of a check gate: the command, a line for sh.")
    private Optional<String> check = Optional.empty();

    @Option(names = "--hints", paramLabel = "TEXT", description = "Of add and edit: how to go about it.")
    private Optional<String> hints = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "Of add: a file that helps.")
    private List<String> files = List.of();

    @Option(names = "--phase", paramLabel = "NAME", description = "Of add: the phase of the plan.")
    private Optional<String> phase = Optional.empty();

    @Option(names = "--session", paramLabel = "NAME", description = "Of add: open this session for it by itself.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--agent", paramLabel = "PROGRAM", description = "Which program runs in that session.")
    private Optional<String> program = Optional.empty();

    @Option(names = "--mode", paramLabel = "MODE", description = "How that session works.")
    private Optional<String> mode = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "Of add, edit and list: a tag.")
    private List<String> tags = List.of();

    List<String> tags() {
        return Text.listed(tags);
    }

    List<String> after() {
        return Text.listed(after);
    }

    /** Only what was said is changed; {@code --after none} takes all dependencies away. */
    Given changing(Given given, Optional<String> description) {
        given.with("description", description).with("hints", hints);
        if (after().equals(List.of("none"))) {
            given.arguments().putArray("dependencies");
        } else {
            given.with("dependencies", after());
        }
        priority.ifPresent(number -> given.with("priority", number));
        return given.with("tags", tags());
    }

    Given given(String description) {
        Given given = Given.of("description", description)
                .with("dependencies", after())
                .with("context_files", files)
                .with("hints", hints)
                .with("gate", gate)
                .with("check", check)
                .with("tags", tags())
                .with("phase", phase);
        priority.ifPresent(number -> given.with("priority", number));
        if (session.isEmpty() && (program.isPresent() || mode.isPresent())) {
            throw new Refused(Code.BAD_ARGUMENT, "--agent and --mode belong to a session", "add --session NAME");
        }
        session.ifPresent(name -> {
            ObjectNode wish = given.arguments().putObject("session");
            wish.put("session_name", name);
            program.ifPresent(value -> wish.put("agent", value));
            mode.ifPresent(value -> wish.put("mode", value));
        });
        return given;
    }
}
