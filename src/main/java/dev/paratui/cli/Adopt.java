package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para adopt}: a work tree or branch that was made elsewhere becomes a session. */
@Command(
        name = "adopt",
        header = "Make a session of a work tree, or of a branch, that was made elsewhere.",
        footer = {
            "",
            "Branch and work tree stay where and as they are; a branch without a work tree gets one. No program is",
            "started: para resume does that.",
            "",
            "Examples:",
            "  para adopt ../shop-login",
            "  para adopt feature/cart cart --agent codex",
            "  cd ../shop-login && para adopt ."
        })
final class Adopt extends Verb {
    @Parameters(index = "0", paramLabel = "PATH|BRANCH", description = "A linked work tree, or a branch.")
    private String place = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Default: from the branch's name.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--agent", paramLabel = "A", description = "Whose work it is: claude, codex, shell …")
    private Optional<String> agent = Optional.empty();

    @Override
    int run(Desk desk) {
        Given given = Given.of("place", place).with("session_name", name).with("agent", agent);
        JsonNode result = desk.change("para_adopt", given);
        return desk.show(result, adopted -> {
            JsonNode session = adopted.path("session");
            String its = session.path("name").asText();
            desk.say("session " + its + " has branch " + session.path("branch").asText() + " in "
                    + session.path("worktree").asText());
            desk.say("look: para diff " + its + "; start its program: para resume " + its);
        });
    }
}
