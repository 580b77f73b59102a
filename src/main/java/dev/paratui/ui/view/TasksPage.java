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
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Shared;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.List;
import java.util.Optional;

/** The plan: tasks and gates by phase, who has them in hand, and what the chosen one is about. */
final class TasksPage {
    private static final int STATE_COLUMNS = 11;
    private static final int WHO_COLUMNS = 18;
    private static final int NUMBER_COLUMNS = 3;
    private static final int ROOMY_COLUMNS = 90;
    private static final int MAX_STORY = 10;
    /** Beside the line that ties tasks together. */
    private static final int TEXT_AT = 3;

    private TasksPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Tasks page) {
        Shared shared = state.fleet().shared();
        String title = shared.goal().isEmpty() ? "Tasks" : "Tasks: " + Words.shown(shared.goal());
        Grid.Builder inner = Box.titled(title)
                .active()
                .noted(note(shared, page))
                .footed(foot(page))
                .draw(grid, grid.area());
        Optional<TaskView> chosen = Planned.chosen(state, page);
        if (chosen.isEmpty()) {
            drawNothing(inner, page);
            return;
        }
        int rows = inner.size().rows();
        int storyRows = Math.max(3, Math.min(MAX_STORY, rows / 3));
        List<Line> story = TaskStory.of(chosen.get(), shared, inner.size().columns() - 2, storyRows);
        Grid.Builder upper = inner.within(inner.area().withoutBottom(storyRows + 1));
        if (page.form() == Page.Tasks.Form.BOARD && inner.size().columns() >= TaskBoard.LEAST_COLUMNS) {
            TaskBoard.draw(upper, state, page, chosen.get());
        } else {
            drawRows(upper, state, page, chosen.get());
        }
        Area below = inner.area().bottom(storyRows + 1);
        inner.fill(below.top(1), "─", Ink.of(Role.BORDER));
        for (int i = 0; i < story.size(); i++) {
            inner.line(below.row() + 1 + i, 1, story.get(i).clip(inner.size().columns() - 2));
        }
    }

    private static void drawNothing(Grid.Builder inner, Page.Tasks page) {
        int middle = inner.size().rows() / 2;
        if (!page.filter().isBlank()) {
            Line words = Line.of("no task matches ", Role.TEXT).and("/" + Words.clean(page.filter()), Role.MATCH);
            inner.centre(middle - 1, words);
            inner.centre(middle, Line.of("esc", Role.KEY).and(" shows all again", Role.MUTED));
            return;
        }
        inner.centre(middle - 2, Line.of("no tasks yet", Ink.of(Role.STRONG).bold()));
        inner.centre(middle, Line.of("n", Role.KEY).and(" makes one here", Role.TEXT));
        inner.centre(middle + 1, Line.of("para plan load plan.md", Role.KEY).and(" takes over a plan", Role.TEXT));
        inner.centre(middle + 2, Line.of("or an orchestrating agent makes them over MCP", Role.MUTED));
    }

    private static Line foot(Page.Tasks page) {
        return page.form() == Page.Tasks.Form.PLAN
                ? Line.of("╭─", Role.INFO)
                        .and(" it needs  ", Role.MUTED)
                        .and("╰▸", Role.INFO)
                        .and(" waits for it", Role.MUTED)
                : Line.of("↑", Role.INFO)
                        .and(" the chosen one needs it  ", Role.MUTED)
                        .and("↓", Role.SPECIAL)
                        .and(" waits for it", Role.MUTED);
    }

    private static Line note(Shared shared, Page.Tasks page) {
        Line counts = counts(shared);
        return page.filter().isBlank()
                ? counts
                : Line.of("/" + Words.clean(page.filter()) + "  ", Role.MATCH).and(counts);
    }

    private static Line counts(Shared shared) {
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

    private static void drawRows(Grid.Builder grid, UiState state, Page.Tasks page, TaskView chosen) {
        List<Planned.Row> rows =
                page.form() == Page.Tasks.Form.BOARD ? Planned.stacked(state, page) : Planned.rows(state, page);
        Wires wires = new Wires(rows, chosen);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).task().equals(Optional.of(chosen)) ? i : at;
        }
        List<Target> targets = rows.stream()
                .map(row -> row.task()
                        .<Target>map(task -> new Target.OfTask(task.id()))
                        .orElse(Target.NONE))
                .toList();
        Rows listed = Rows.of("tasks", targets, at).seen(state, grid.size().rows(), Scroll.TOP);
        grid.spot(grid.area(), listed);
        for (int row = 0; row < grid.size().rows(); row++) {
            int item = listed.scroll().itemAt(row, rows.size());
            if (item >= 0) {
                Grid.Builder part = grid.within(grid.area().withoutTop(row).top(1));
                boolean isChosen = item == at;
                drawRow(part, state, rows.get(item), isChosen);
                part.line(0, 1, wires.at(item));
            }
        }
    }

    private static void drawRow(Grid.Builder row, UiState state, Planned.Row shown, boolean isChosen) {
        if (shown.task().isEmpty()) {
            row.line(
                    0,
                    TEXT_AT,
                    Line.of(Words.clean(shown.phase()), Ink.of(Role.TITLE).bold()));
            return;
        }
        if (isChosen) {
            row.fill(row.area(), Role.SEL_BG);
            row.text(0, 0, "▌", Role.ACCENT);
        }
        TaskView task = shown.task().get();
        Shared shared = state.fleet().shared();
        Mark mark = Mark.of(TaskSigns.word(task));
        int edge = row.right(0, right(state, task, row.size().columns() >= ROOMY_COLUMNS));
        Line waits = TaskSigns.waits(shared, task);
        int textEdge = waits.columns() == 0 ? edge : edge - waits.columns() - 1;
        Role text = isChosen ? Role.SEL_FG : Planned.isOver(task) ? Role.MUTED : Role.TEXT;
        Line line = Line.of(mark.sign() + " ", mark.ink())
                .and(Text.pad(TaskSigns.state(task), STATE_COLUMNS) + " ", mark.role())
                .and(Text.padStart("#" + Planned.number(shared, task), NUMBER_COLUMNS) + " ", Role.MUTED)
                .and(Words.clean(task.description()), text);
        int end = row.line(0, TEXT_AT, line.clip(textEdge - TEXT_AT - 1));
        row.line(0, end + 1, waits);
    }

    private static Line right(UiState state, TaskView task, boolean isRoomy) {
        String who = Words.clean(TaskSigns.who(task));
        Line line = Line.of(" " + Text.pad(who, isRoomy ? WHO_COLUMNS : WHO_COLUMNS / 2), Role.SPECIAL);
        line = isRoomy ? line.and(" P" + Text.pad(String.valueOf(task.priority()), 2), Role.MUTED) : line;
        return line.and(
                Text.padStart(Ages.brief(task.completedAt().or(task::claimedAt).orElse(task.createdAt()), state), 4)
                        + " ",
                Role.MUTED);
    }
}
