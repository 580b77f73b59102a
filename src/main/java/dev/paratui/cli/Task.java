package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para task}: the queue of tasks that agents and people share. */
@Command(
        name = "task",
        header = "Put tasks into the common queue, take them, end them; pass gates.",
        description = {
            "add TEXT…, list, show ID, claim [ID], start ID, done ID [OUTPUT], fail ID ERROR, release ID [REASON],",
            "retry ID [REASON], edit ID [TEXT…], cancel ID [REASON], approve ID, reject ID."
        },
        footer = {
            "",
            "Examples:",
            "  para task add \"describe the API\" --priority 2",
            "  para task add \"build the page\" --after task-mabc-0001 --session page --mode implement",
            "  para task add \"is it good?\" --gate review --after task-mabc-0002",
            "  para task edit task-mabc-0001 \"describe the API and its errors\" --priority 1",
            "  para task list --status available,blocked",
            "  para task claim && para task done task-mabc-0001 \"see api.md\" --created api.md",
            "  para task approve task-mabc-0003 -m \"go on\"",
            "",
            "Inside a session's work tree the session's agent acts; elsewhere you do, or who --as names."
        })
final class Task extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "Default: list.")
    private String action = "list";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID|TEXT", description = "What it is about.")
    private List<String> words = List.of();

    @Mixin
    private final TaskWishing wishing = new TaskWishing();

    @Mixin
    private final TaskFilter filter = new TaskFilter();

    @Option(names = "--as", paramLabel = "AGENT", description = "Who acts; default: the caller.")
    private Optional<String> agent = Optional.empty();

    @Option(names = "--modified", paramLabel = "FILE", description = "Of done: a file that was changed.")
    private List<String> modified = List.of();

    @Option(names = "--created", paramLabel = "FILE", description = "Of done: a file that is new.")
    private List<String> created = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "Of approve and reject: what you decided.")
    private Optional<String> message = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return switch (action) {
            case "list", "ls" -> filter.list(desk, wishing.tags());
            case "show" -> show(desk);
            case "add" -> told(desk, desk.change("create_task", wishing.given(text("TEXT"))));
            case "claim" -> claim(desk);
            case "retry" -> told(desk, desk.change("retry_task", reasoned().with("dependencies", wishing.after())));
            case "edit" -> told(desk, desk.change("edit_task", wishing.changing(about(), rest())));
            case "cancel" -> told(desk, desk.change("cancel_task", reasoned()));
            case "approve" -> told(desk, desk.change("approve_gate", about().with("message", messageOrRest())));
            case "reject" ->
                told(
                        desk,
                        desk.change(
                                "approve_gate",
                                about().with("message", messageOrRest()).when(true, "reject")));
            default -> ofHolder(desk);
        };
    }

    /** What only the agent may do that has the task in hand. */
    private int ofHolder(Desk desk) {
        return switch (action) {
            case "start" -> told(desk, desk.change("start_task", acting()));
            case "done", "complete" ->
                told(
                        desk,
                        desk.change(
                                "complete_task",
                                acting().with("output", rest().orElse("done"))
                                        .with("files_modified", modified)
                                        .with("files_created", created)));
            case "fail" -> told(desk, desk.change("fail_task", acting().with("error", needed(rest(), "ID ERROR"))));
            case "release" -> told(desk, desk.change("release_task", reasoned().with("agent_id", agent)));
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "`task` cannot \"" + Words.shown(action) + "\"",
                        "para task add, list, show, claim, start, done, fail, release, retry, edit, cancel, approve, "
                                + "reject");
        };
    }

    private int claim(Desk desk) {
        JsonNode result = desk.change(
                "claim_task",
                Given.none()
                        .with("agent_id", agent)
                        .with("task_id", words.stream().findFirst()));
        int exit = told(desk, result);
        return result.path("success").asBoolean() ? exit : Exit.NOT_REACHED;
    }

    private int show(Desk desk) {
        return TaskTable.show(desk, id());
    }

    private static int told(Desk desk, JsonNode result) {
        return desk.show(result, answer -> {
            JsonNode task = answer.path("task");
            desk.say(
                    task.isObject()
                            ? task.path("id").asText() + " is " + TaskTable.state(task) + ": "
                                    + task.path("description").asText()
                            : Text.of(answer.path("message")));
        });
    }

    private Given about() {
        return Given.of("task_id", id());
    }

    private Given acting() {
        return about().with("agent_id", agent);
    }

    private Given reasoned() {
        return about().with("reason", rest());
    }

    private String id() {
        return needed(words.stream().findFirst(), "ID");
    }

    private Optional<String> rest() {
        return words.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", words.subList(1, words.size())));
    }

    private Optional<String> messageOrRest() {
        return message.or(this::rest);
    }

    private String text(String what) {
        return needed(words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words)), what);
    }

    private String needed(Optional<String> given, String what) {
        return given.orElseThrow(() -> new Refused(
                Code.BAD_ARGUMENT, "`task " + action + "` needs more words", "para task " + action + " " + what));
    }
}
