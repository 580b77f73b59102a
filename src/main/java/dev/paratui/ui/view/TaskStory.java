package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one task is about, in a few lines. */
final class TaskStory {
    private static final int NAMED = 3;
    private static final int NAME_COLUMNS = 32;

    private TaskStory() {}

    static List<Line> of(TaskView task, Shared shared, int columns, int maxRows) {
        List<Line> lines = new ArrayList<>();
        for (String part : wrapped(Words.clean(task.description()), columns)) {
            lines.add(Line.of(part, Role.STRONG));
        }
        lines.add(about(task));
        if (TaskSigns.isInLine(task)) {
            String words = "its session waits for a free place to work, " + Words.ordinal(task.place()) + " in line";
            lines.add(Line.of(words, Role.INFO).and(" (agents.max_parallel)", Role.MUTED));
        }
        task.gate().ifPresent(gate -> lines.add(gate(task, gate)));
        named("blocked by", task.blockedBy(), shared).ifPresent(text -> lines.add(Line.of(text, Role.ERR)));
        named("needs", task.dependencies(), shared).ifPresent(text -> lines.add(Line.of(text, Role.INFO)));
        List<String> behind = shared.tasks().stream()
                .filter(other -> other.dependencies().contains(task.id()))
                .map(TaskView::id)
                .toList();
        named("needed by", behind, shared).ifPresent(text -> lines.add(Line.of(text, Role.SPECIAL)));
        task.result().ifPresent(result -> addResult(lines, result));
        task.attempts().forEach(attempt -> lines.add(attempt(attempt)));
        task.context()
                .flatMap(TaskView.Context::hints)
                .ifPresent(hints -> lines.add(Line.of(Words.clean(hints), Role.MUTED)));
        return lines.subList(0, Math.min(lines.size(), Math.max(3, maxRows)));
    }

    private static Line about(TaskView task) {
        Line line = Line.of(task.id(), Role.MUTED)
                .and(
                        "  " + task.status().replace('_', ' '),
                        Mark.of(TaskSigns.word(task)).role())
                .and("  priority " + task.priority(), Role.MUTED);
        line = task.claimedBy().isPresent()
                ? line.and("  by ", Role.MUTED).and(Words.clean(task.claimedBy().get()), Role.SPECIAL)
                : line;
        return task.tags().isEmpty() ? line : line.and("  " + Words.clean(String.join(" ", task.tags())), Role.INFO);
    }

    private static Line gate(TaskView task, TaskView.GateView gate) {
        if (gate.kind().equals("check")) {
            return Line.of("check ", Role.MUTED)
                    .and(Words.clean(gate.check().orElse("")), Role.KEY)
                    .and(" on " + gate.session().orElse("the main branch"), Role.MUTED);
        }
        return Shared.waits(task)
                ? Line.of("y", Role.KEY)
                        .and(" passes it, ", Role.TEXT)
                        .and("N", Role.KEY)
                        .and(" rejects it; only a person can", Role.TEXT)
                : Line.of("a gate: only a person passes it", Role.MUTED);
    }

    private static void addResult(List<Line> lines, TaskView.Result result) {
        result.output()
                .ifPresent(output ->
                        lines.add(Line.of("✓ ", Ink.of(Role.OK).bold()).and(Words.clean(output), Role.TEXT)));
        result.error()
                .ifPresent(error ->
                        lines.add(Line.of("✗ ", Ink.of(Role.ERR).bold()).and(Words.clean(error), Role.ERR)));
        String files = java.util.stream.Stream.concat(result.filesModified().stream(), result.filesCreated().stream())
                .map(Words::clean)
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            lines.add(Line.of("in " + files, Role.MUTED));
        }
    }

    private static Line attempt(TaskView.AttemptView attempt) {
        String left = attempt.session().map(name -> ", in session " + name).orElse("")
                + attempt.commit().map(commit -> " at " + Text.clip(commit, 9)).orElse("")
                + attempt.snapshot()
                        .map(commit -> ", open work kept as " + Text.clip(commit, 9))
                        .orElse("");
        return Line.of("tried by " + Words.clean(attempt.agent()) + left + ": ", Role.MUTED)
                .and(Words.clean(attempt.reason()), Role.WARN);
    }

    private static Optional<String> named(String what, List<String> ids, Shared shared) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String names = ids.stream()
                .limit(NAMED)
                .map(id -> shared.find(id)
                        .map(task -> "#" + Planned.number(shared, task) + " \""
                                + Text.clip(Words.clean(task.description()), NAME_COLUMNS) + "\"")
                        .orElse(id))
                .collect(Collectors.joining(", "));
        return Optional.of(what + " " + names + (ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : ""));
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && TextWidth.columns(line.toString()) + 1 + TextWidth.columns(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.subList(0, Math.min(2, lines.size()));
    }
}
