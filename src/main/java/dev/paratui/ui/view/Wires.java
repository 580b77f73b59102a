package dev.paratui.ui.view;

import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Planned;
import java.util.List;
import java.util.Optional;

/** The line beside the rows of the plan: from what the chosen task needs, through it, to what waits for it. */
final class Wires {
    private final List<Planned.Row> rows;
    private final TaskView chosen;
    private final int first;
    private final int last;

    Wires(List<Planned.Row> rows, TaskView chosen) {
        this.rows = rows;
        this.chosen = chosen;
        int least = -1;
        int most = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (isOn(i) || isChosen(i)) {
                least = least < 0 ? i : least;
                most = i;
            }
        }
        this.first = least;
        this.last = most;
    }

    /** Two columns. */
    Line at(int row) {
        if (row < first || row > last || first == last) {
            return Line.of("  ", Role.TEXT);
        }
        if (!isOn(row) && !isChosen(row)) {
            return Line.of("│ ", Role.INFO);
        }
        String corner = row == first ? "╭" : row == last ? "╰" : "├";
        boolean isNeeded = rows.get(row).task().filter(this::isNeeded).isPresent();
        boolean isEnd = isChosen(row) && row == first;
        return Line.of(corner + (isNeeded || isEnd ? "─" : "▸"), Role.INFO);
    }

    private boolean isChosen(int row) {
        return rows.get(row).task().equals(Optional.of(chosen));
    }

    private boolean isOn(int row) {
        return rows.get(row)
                .task()
                .filter(task -> isNeeded(task) || task.dependencies().contains(chosen.id()))
                .isPresent();
    }

    private boolean isNeeded(TaskView task) {
        return chosen.dependencies().contains(task.id());
    }
}
