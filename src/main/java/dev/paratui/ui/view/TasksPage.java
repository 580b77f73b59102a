package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.Shared;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The plan: tasks and gates by phase, who has them in hand, and what the chosen one is about. */
final class TasksPage {
    private static final int STATE_COLUMNS = 11;
    private static final int WHO_COLUMNS = 18;
    private static final int ROOMY_COLUMNS = 90;

    private TasksPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Tasks page) {
        Shared shared = state.fleet().shared();
        String title = shared.goal().isEmpty() ? "Tasks" : "Tasks: " + Words.shown(shared.goal());
        Grid.Builder inner = Box.titled(title).active().noted(note(shared)).draw(grid, grid.area());
        Optional<TaskView> chosen = Planned.chosen(state, page);
        if (chosen.isEmpty()) {
            int middle = inner.size().rows() / 2;
            inner.centre(middle - 1, Line.of("there are no tasks", Role.MUTED));
            inner.centre(middle, Line.of("para task add \"…\"  ·  para plan load plan.md", Role.KEY));
            inner.centre(middle + 1, Line.of("or an orchestrating agent makes them: create_task", Role.MUTED));
            return;
        }
        List<Line> story = TaskStory.of(
                chosen.get(), shared, inner.size().columns() - 2, inner.size().rows() / 3);
        drawRows(inner.within(inner.area().withoutBottom(story.size() + 1)), state, chosen.get());
        Area below = inner.area().bottom(story.size() + 1);
        inner.fill(below.top(1), "─", Ink.of(Role.BORDER));
        for (int i = 0; i < story.size(); i++) {
            inner.line(below.row() + 1 + i, 1, story.get(i).clip(inner.size().columns() - 2));
        }
    }

    private static Line note(Shared shared) {
        long done = shared.tasks().stream()
                .filter(task -> task.status().equals("done"))
                .count();
        int gates = shared.waitingGates().size();
        Line line = Line.of(done + " of " + shared.tasks().size() + " done", Role.MUTED);
        return gates == 0
                ? line
                : line.and(" · ", Role.MUTED)
                        .and(
                                gates + (gates == 1 ? " gate waits" : " gates wait") + " for you",
                                Ink.of(Role.WARN).bold());
    }

    private static void drawRows(Grid.Builder grid, UiState state, TaskView chosen) {
        List<Planned.Row> rows = Planned.rows(state.fleet().shared().tasks());
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).task().equals(Optional.of(chosen)) ? i : at;
        }
        Scroll scroll = Scroll.TOP.showing(at, rows.size(), grid.size().rows());
        for (int row = 0; row < grid.size().rows(); row++) {
            int item = scroll.itemAt(row, rows.size());
            if (item >= 0) {
                Grid.Builder part = grid.within(grid.area().withoutTop(row).top(1));
                drawRow(part, state, rows.get(item), item == at);
            }
        }
    }

    private static void drawRow(Grid.Builder row, UiState state, Planned.Row shown, boolean isChosen) {
        if (shown.task().isEmpty()) {
            row.line(
                    0, 1, Line.of(Words.clean(shown.phase()), Ink.of(Role.TITLE).bold()));
            return;
        }
        if (isChosen) {
            row.fill(row.area(), Role.SEL_BG);
            row.text(0, 0, "▌", Role.ACCENT);
        }
        TaskView task = shown.task().get();
        Mark mark = Mark.of(word(task));
        int edge = row.right(0, right(state, task, row.size().columns() >= ROOMY_COLUMNS));
        Role text = isChosen ? Role.SEL_FG : Planned.isOver(task) ? Role.MUTED : Role.TEXT;
        Line line = Line.of(mark.sign() + " ", mark.ink())
                .and(Text.pad(shownState(task), STATE_COLUMNS) + " ", mark.role())
                .and(Words.clean(task.description()), text);
        row.line(0, 1, line.clip(edge - 2));
    }

    private static Line right(UiState state, TaskView task, boolean isRoomy) {
        String who = Words.clean(task.claimedBy().or(task::session).orElseGet(() -> meantFor(task)));
        Line line = Line.of(" " + Text.pad(who, isRoomy ? WHO_COLUMNS : WHO_COLUMNS / 2), Role.SPECIAL);
        line = isRoomy ? line.and(" P" + Text.pad(String.valueOf(task.priority()), 2), Role.MUTED) : line;
        return line.and(
                Text.padStart(
                                Ages.brief(
                                        task.completedAt().or(task::claimedAt).orElse(task.createdAt()), state.now()),
                                4)
                        + " ",
                Role.MUTED);
    }

    private static String meantFor(TaskView task) {
        return task.tags().stream().filter(tag -> tag.startsWith("@")).collect(Collectors.joining(" "));
    }

    /** The word whose mark it has: a gate that waits stands out, and so does what is free. */
    static String word(TaskView task) {
        if (Shared.waits(task)) {
            return "gate";
        }
        return task.free() ? "free" : task.status();
    }

    private static String shownState(TaskView task) {
        String gate = task.gate().map(TaskView.GateView::kind).orElse("");
        if (task.status().equals("available")) {
            return gate.isEmpty() ? task.free() ? "free" : "waits" : gate + "?";
        }
        return task.status().replace('_', ' ');
    }
}
