package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Shared;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.List;

/** Tasks side by side by their state; what the chosen one needs and what waits for it is marked. */
final class TaskBoard {
    static final int LEAST_COLUMNS = 100;
    private static final int CARD = 4;

    private TaskBoard() {}

    static void draw(Grid.Builder grid, UiState state, Page.Tasks page, TaskView chosen) {
        Planned.Column[] columns = Planned.Column.values();
        int each = grid.size().columns() / columns.length;
        for (int i = 0; i < columns.length; i++) {
            Planned.Column column = columns[i];
            Area area = new Area(0, i * each, grid.size().rows(), each);
            List<TaskView> tasks = Planned.in(state, page, column);
            Grid.Builder part = grid.within(area);
            Line head = Line.of(column.words(), Ink.of(Role.TITLE).bold()).and(" " + tasks.size(), Role.MUTED);
            int end = part.line(0, 1, head);
            part.fill(new Area(0, end + 1, 1, each - end - 2), "─", Ink.of(Role.FAINT));
            drawCards(part.within(part.area().withoutTop(1)), state, new Stack(column, tasks, chosen));
        }
    }

    /** What stands below each other in a column. */
    private record Stack(Planned.Column column, List<TaskView> tasks, TaskView chosen) {
        Rows rows() {
            List<Target> targets = tasks.stream()
                    .<Target>map(task -> new Target.OfTask(task.id()))
                    .toList();
            return Rows.of("board " + column.words(), targets, tasks.indexOf(chosen))
                    .tall(CARD);
        }
    }

    private static void drawCards(Grid.Builder part, UiState state, Stack stack) {
        int fitting = Math.max(1, (part.size().rows() + 1) / CARD);
        List<TaskView> tasks = stack.tasks();
        Rows rows = stack.rows().seen(state, fitting, Scroll.TOP);
        Scroll scroll = rows.scroll();
        part.spot(part.area(), rows);
        for (int row = 0; row < fitting; row++) {
            int item = scroll.itemAt(row, tasks.size());
            if (item >= 0) {
                Grid.Builder card =
                        part.within(part.area().withoutTop(row * CARD).top(CARD - 1));
                drawCard(card, state, tasks.get(item), stack.chosen());
            }
        }
        int more = tasks.size() - scroll.first() - fitting;
        if (more > 0) {
            part.right(part.size().rows() - 1, Line.of(more + " more ↓ ", Role.WARN));
        }
    }

    private static void drawCard(Grid.Builder card, UiState state, TaskView task, TaskView chosen) {
        Shared shared = state.fleet().shared();
        boolean isChosen = task.equals(chosen);
        int columns = card.size().columns() - 5;
        if (isChosen) {
            card.fill(card.area().withoutRight(1), Role.SEL_BG);
            card.fill(card.area().left(1), "▌", Ink.of(Role.ACCENT));
        } else if (chosen.dependencies().contains(task.id())) {
            card.fill(card.area().left(1), "↑", Ink.of(Role.INFO));
        } else if (task.dependencies().contains(chosen.id())) {
            card.fill(card.area().left(1), "↓", Ink.of(Role.SPECIAL));
        }
        Mark mark = Mark.of(TaskSigns.word(task));
        card.text(0, 1, mark.sign(), mark.ink());
        Role text = isChosen ? Role.SEL_FG : Planned.isOver(task) ? Role.MUTED : Role.TEXT;
        List<String> lines = Text.wrap(
                "#" + Planned.number(shared, task) + " "
                        + Words.clean(task.description()).strip(),
                columns);
        card.text(0, 3, lines.get(0), text);
        if (lines.size() > 1) {
            card.text(1, 3, Text.clip(lines.get(1) + (lines.size() > 2 ? "…" : ""), columns), text);
        }
        Line who = Line.of(Words.clean(TaskSigns.who(task)), Role.SPECIAL);
        Line waits = TaskSigns.waits(shared, task);
        Line foot = Line.of(TaskSigns.state(task), mark.role());
        foot = waits.columns() == 0 ? foot : foot.and(" ", Role.TEXT).and(waits);
        card.line(2, 3, (who.columns() == 0 ? foot : foot.and(" ", Role.TEXT).and(who)).clip(columns));
    }
}
