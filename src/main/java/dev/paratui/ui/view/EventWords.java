package dev.paratui.ui.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;
import dev.paratui.tool.EventView;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.Shared;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened, as a sentence without its subject. */
final class EventWords {
    /** What the columns say, and what only the supervisor needs. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("session", "at", "intent", "id", "act", "entry");

    private EventWords() {}

    static Role role(String type) {
        return switch (type.substring(type.indexOf('.') + 1)) {
            case "landed", "proposed", "finished", "completed", "passed" -> Role.OK;
            case "start_failed", "failed", "lost", "conflict", "red", "blocked", "rejected", "pane_ended" -> Role.ERR;
            case "held", "cancelled", "withdrawn", "stopped" -> Role.WARN;
            case "reported", "added", "posted", "sent" -> Role.INFO;
            case "queued", "merging", "checking", "publishing" -> Role.ACCENT;
            default -> Role.TEXT;
        };
    }

    static Line of(EventView event, Shared shared) {
        JsonNode data = event.data();
        return switch (event.type()) {
            case "activity.changed" -> activity(data);
            case "session.requested" ->
                said("to be opened: " + first(data.path("brief").path("task")));
            case "session.reported" -> report(data.path("report"));
            case "landing.landed" -> said("as " + cut(data.path("commit")));
            case "landing.checking" -> said("$ " + text(data.path("command")));
            case "landing.queued" ->
                said(text(data.path("strategy")).toLowerCase(Locale.ROOT) + " onto " + text(data.path("target")));
            case "message.posted" -> message(data.path("message"));
            case "discovery.added" ->
                Line.of(text(data.path("discovery").path("agent")) + ": ", Role.SPECIAL)
                        .and(text(data.path("discovery").path("content")), Role.TEXT);
            default ->
                event.type().startsWith("task.") || event.type().startsWith("gate.") ? task(data, shared) : rest(data);
        };
    }

    private static Line activity(JsonNode data) {
        String to = text(data.path("to")).toLowerCase(Locale.ROOT);
        Mark mark = Mark.of(to);
        Line line = Line.of(text(data.path("from")).toLowerCase(Locale.ROOT) + " → ", Role.MUTED)
                .and(to, mark.role());
        String text = text(data.path("text"));
        return text.isEmpty() ? line : line.and(": " + text, Role.MUTED);
    }

    private static Line report(JsonNode report) {
        Line line = said(text(report.path("text")));
        String tests = text(report.path("tests"));
        Role role = tests.equals("failed") ? Role.ERR : Role.OK;
        return tests.isEmpty() || tests.equals("unknown") ? line : line.and(" · tests " + tests, role);
    }

    private static Line message(JsonNode message) {
        return Line.of(text(message.path("from")) + " → " + text(message.path("to")) + ": ", Role.SPECIAL)
                .and(text(message.path("text")), Role.TEXT);
    }

    /** {@code #4 Design the interfaces: why}. */
    private static Line task(JsonNode data, Shared shared) {
        String id = data.path("id").asText("");
        String what = data.path("assignment").path("description").asText("");
        Line line = shared.find(id)
                .map(task -> Line.of("#" + Planned.number(shared, task) + " ", Role.MUTED)
                        .and(Words.clean(task.description()), Role.TEXT))
                .orElse(said(what.isEmpty() ? id : what));
        String more = text(data.path("agent"));
        line = more.isEmpty() ? line : line.and(" · " + more, Role.SPECIAL);
        String why = text(data.path(data.has("error") ? "error" : data.has("reason") ? "reason" : "message"));
        return why.isEmpty() ? line : line.and(" · " + why, Role.WARN);
    }

    /** The plain values that no column shows; for a problem its message. */
    private static Line rest(JsonNode data) {
        String problem = text(data.path("problem").path("message"));
        if (!problem.isEmpty()) {
            return Line.of(problem, Role.ERR);
        }
        return Line.of(
                data.properties().stream()
                        .filter(field -> isShown(field))
                        .map(field -> field.getKey().equals("reason")
                                        || field.getKey().equals("text")
                                ? text(field.getValue())
                                : field.getKey() + " " + text(field.getValue()))
                        .collect(Collectors.joining(" · ")),
                Role.MUTED);
    }

    private static boolean isShown(Map.Entry<String, JsonNode> field) {
        return field.getValue().isValueNode()
                && !text(field.getValue()).isEmpty()
                && !SAID_ELSEWHERE.contains(field.getKey());
    }

    private static Line said(String words) {
        return Line.of(words, Role.TEXT);
    }

    private static String first(JsonNode text) {
        return Words.clean(text.asText("").strip().lines().findFirst().orElse(""))
                .replaceFirst("^#+\\s+", "");
    }

    private static String cut(JsonNode commit) {
        String id = text(commit);
        return id.substring(0, Math.min(10, id.length()));
    }

    private static String text(JsonNode value) {
        return value.isNull()
                ? ""
                : Words.clean(value.asText("")).replace('\n', ' ').strip();
    }
}
