package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;

/** Tasks in words. */
final class TaskTable {
    private TaskTable() {}

    static void list(Desk desk, JsonNode tasks) {
        if (tasks.isEmpty()) {
            desk.say("no tasks: para task add TEXT, or para plan load FILE");
            return;
        }
        Table table = new Table("ID", "STATE", "P", "WHO", "TASK", "BLOCKED BY");
        for (JsonNode task : tasks) {
            table.row(
                    task.path("id").asText(),
                    state(task),
                    task.path("priority").asText(),
                    who(task),
                    task.path("description").asText(),
                    names(task.path("blocked_by")));
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }

    /** A task's state; one that waits, for others or for a free place to work, is not called available. */
    static String state(JsonNode task) {
        String status = task.path("status").asText();
        int place = task.path("place").asInt();
        if (place > 0) {
            return "in line, " + Words.ordinal(place);
        }
        boolean isWaiting = status.equals("available") && !task.path("free").asBoolean(true);
        String shown = isWaiting ? "waiting" : status;
        return task.path("gate").isObject()
                ? "gate " + task.path("gate").path("kind").asText() + ", " + shown
                : shown;
    }

    static int show(Desk desk, String id) {
        for (JsonNode task : desk.look("get_all_tasks", Given.none()).path("tasks")) {
            if (task.path("id").asText().equals(id)) {
                ObjectNode result = Trees.object();
                result.set("task", task);
                return desk.show(result, shown -> words(desk, shown.path("task")));
            }
        }
        throw new Refused(
                Code.TASK_NOT_FOUND, "there is no task \"" + Words.shown(id) + "\"", "`para task list` shows all");
    }

    private static void words(Desk desk, JsonNode task) {
        desk.say(task.path("id").asText() + "  " + state(task) + "  priority "
                + task.path("priority").asText());
        desk.say(task.path("description").asText());
        line(desk, "phase", Text.of(task.path("phase")));
        line(desk, "hints", Text.of(task.path("context").path("hints")));
        line(desk, "files", names(task.path("context").path("files")));
        line(desk, "tags", names(task.path("tags")));
        line(desk, "after", names(task.path("dependencies")));
        int place = task.path("place").asInt();
        line(desk, "waits", place > 0 ? "for a free place to work, " + Words.ordinal(place) + " in line" : "");
        line(desk, "blocked by", names(task.path("blocked_by")));
        line(desk, "check", Text.of(task.path("gate").path("check")));
        line(desk, "by", Text.of(task.path("claimed_by")));
        line(desk, "session", Text.of(task.path("session")));
        line(desk, "output", Text.of(task.path("result").path("output")));
        line(desk, "error", Text.of(task.path("result").path("error")));
        for (JsonNode attempt : task.path("attempts")) {
            line(
                    desk,
                    "tried by",
                    attempt.path("agent").asText()
                            + Text.after(": ", attempt.path("reason"))
                            + Text.after(", session ", attempt.path("session"))
                            + Text.after(", snapshot ", attempt.path("snapshot")));
        }
    }

    private static void line(Desk desk, String name, String value) {
        if (!value.isEmpty()) {
            desk.say("  " + name + ": " + value);
        }
    }

    static String names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return String.join(", ", names);
    }

    /** Who has it in hand, or those for whom it is meant. */
    private static String who(JsonNode task) {
        if (!Text.of(task.path("claimed_by")).isEmpty()) {
            return Text.of(task.path("claimed_by"));
        }
        List<String> meant = new ArrayList<>();
        task.path("tags").forEach(tag -> meant.add(Text.of(tag)));
        meant.removeIf(tag -> !tag.startsWith("@"));
        return String.join(" ", meant);
    }
}
