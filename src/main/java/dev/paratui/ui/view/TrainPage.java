package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.CheckView;
import dev.paratui.tool.EntryView;
import dev.paratui.tool.FileView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Entries;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The train: what is to be landed, first to land first, and what became of the last ones. */
final class TrainPage {
    private static final int STATE_COLUMNS = 10;
    private static final int NAME_COLUMNS = 26;
    private static final int TAIL_LINES = 8;
    /** Reason, files or keys, hint, and the check's command. */
    private static final int HEAD = 4;
    /** The list keeps so many rows, however much the check says. */
    private static final int LEAST_ROWS = 3;

    private TrainPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Train page) {
        List<EntryView> entries = state.fleet().entries();
        long open = entries.stream().filter(entry -> !Entries.isOver(entry)).count();
        Line note = Line.of(open + " under way, " + (entries.size() - open) + " over", Role.MUTED);
        Grid.Builder inner = Box.titled("Train").active().noted(note).draw(grid, grid.area());
        if (entries.isEmpty()) {
            inner.centre(inner.size().rows() / 2, Line.of("the train is empty: i on a session lands it", Role.MUTED));
            return;
        }
        EntryView chosen = entries.stream()
                .filter(entry -> page.chosen().equals(Optional.of(entry.id())))
                .findFirst()
                .orElse(entries.get(0));
        List<Line> whole = story(chosen);
        int room = Math.max(3, inner.size().rows() - LEAST_ROWS - 1);
        List<Line> story = fitted(whole, room);
        Area list = inner.area().withoutBottom(story.size() + 1);
        drawEntries(inner.within(list), state, chosen);
        Area below = inner.area().bottom(story.size() + 1);
        inner.fill(below.top(1), "─", Ink.of(Role.BORDER));
        for (int i = 0; i < story.size(); i++) {
            inner.line(below.row() + 1 + i, 1, story.get(i).clip(inner.size().columns() - 2));
        }
    }

    private static void drawEntries(Grid.Builder grid, UiState state, EntryView chosen) {
        List<EntryView> entries = state.fleet().entries();
        Scroll scroll = Scroll.TOP.showing(
                entries.indexOf(chosen), entries.size(), grid.size().rows());
        for (int row = 0; row < grid.size().rows(); row++) {
            int item = scroll.itemAt(row, entries.size());
            if (item >= 0) {
                Grid.Builder part = grid.within(grid.area().withoutTop(row).top(1));
                drawEntry(part, state, entries.get(item), entries.get(item).equals(chosen));
            }
        }
    }

    private static void drawEntry(Grid.Builder row, UiState state, EntryView entry, boolean isChosen) {
        if (isChosen) {
            row.fill(row.area(), Role.SEL_BG);
            row.text(0, 0, "▌", Role.ACCENT);
        }
        Mark mark = Mark.of(entry.state());
        int edge = row.right(0, Line.of(Text.padStart(Ages.brief(entry.since(), state.now()), 5) + " ", Role.MUTED));
        Line line = Line.of(mark.sign() + " ", mark.ink())
                .and(Text.pad(entry.session(), NAME_COLUMNS), isChosen ? Role.SEL_FG : Role.TEXT)
                .and(" " + Text.pad(entry.state(), STATE_COLUMNS), mark.role())
                .and(" " + entry.strategy() + " → " + Words.clean(entry.target()), Role.MUTED)
                .and(entry.step().isEmpty() ? "" : "  " + entry.step(), Role.INFO)
                .and(entry.commit().map(commit -> " as " + Text.clip(commit, 9)).orElse(""), Role.SPECIAL);
        row.line(0, 1, line.clip(edge - 2));
    }

    private static List<Line> story(EntryView entry) {
        String files =
                String.join(", ", entry.conflicts().stream().map(FileView::path).toList());
        Line first = entry.reason().isBlank()
                ? Line.of(entry.session() + " is " + entry.state() + step(entry), Role.TEXT)
                : Line.of(Words.clean(entry.reason()), Mark.of(entry.state()).role());
        Line second = files.isEmpty() ? keys(entry) : Line.of("in " + Words.clean(files), Role.STRONG);
        List<Line> story = new ArrayList<>(List.of(first, second, Line.of(Words.clean(entry.hint()), Role.MUTED)));
        entry.check().ifPresent(check -> story.addAll(output(check)));
        return story;
    }

    /** The head of it, and as much of the newest output as there is room for. */
    private static List<Line> fitted(List<Line> story, int rows) {
        if (story.size() <= rows) {
            return story;
        }
        int head = Math.min(HEAD, rows);
        List<Line> fitted = new ArrayList<>(story.subList(0, head));
        fitted.addAll(story.subList(story.size() - (rows - head), story.size()));
        return fitted;
    }

    private static String step(EntryView entry) {
        return entry.step().isEmpty() ? "" : ", " + entry.step();
    }

    private static Line keys(EntryView entry) {
        return Entries.isOver(entry)
                ? Line.EMPTY
                : Line.of("x takes it out of the train, [ and ] move it up and down", Role.MUTED);
    }

    /** What the check says, newest last. */
    private static List<Line> output(CheckView check) {
        String exit = check.exit().map(status -> ", exit " + status).orElse("");
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("$ " + Words.clean(check.command()), Role.ACCENT)
                .and("  " + check.seconds() + " s" + exit, Role.MUTED));
        List<String> said = check.tail().lines().toList();
        said.subList(Math.max(0, said.size() - TAIL_LINES), said.size())
                .forEach(line -> lines.add(Line.of("  " + Words.clean(line), Role.TEXT)));
        return lines;
    }
}
