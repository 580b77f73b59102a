package dev.paratui.ui.view;

import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.Shared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a task stands, in words and signs: the same in the plan and on the board. */
final class TaskSigns {
    private TaskSigns() {}

    /** The word whose mark it has: a gate that waits stands out, and so does what is free. */
    static String word(TaskView task) {
        if (Shared.waits(task)) {
            return "gate";
        }
        return isInLine(task) ? "requested" : task.free() ? "free" : task.status();
    }

    /** Whether its session waits for a free place to work. */
    static boolean isInLine(TaskView task) {
        return task.place() > 0;
    }

    static String state(TaskView task) {
        if (isInLine(task)) {
            return "in line " + task.place();
        }
        String gate = task.gate().map(TaskView.GateView::kind).orElse("");
        if (task.status().equals("available")) {
            return gate.isEmpty() ? task.free() ? "free" : "waits" : gate + "?";
        }
        return task.status().replace('_', ' ');
    }

    static Line number(Shared shared, TaskView task) {
        return Line.of("#" + Planned.number(shared, task), Role.MUTED);
    }

    /** {@code ← #2 #3}: what it still waits for. */
    static Line waits(Shared shared, TaskView task) {
        List<TaskView> open = task.dependencies().stream()
                .map(shared::find)
                .flatMap(Optional::stream)
                .filter(other -> !other.status().equals("done"))
                .toList();
        return open.isEmpty()
                ? Line.EMPTY
                : Line.of(
                        "← "
                                + open.stream()
                                        .map(other -> "#" + Planned.number(shared, other))
                                        .collect(Collectors.joining(" ")),
                        Role.INFO);
    }

    static String who(TaskView task) {
        return task.claimedBy().or(task::session).orElseGet(() -> task.tags().stream()
                .filter(tag -> tag.startsWith("@"))
                .collect(Collectors.joining(" ")));
    }
}
