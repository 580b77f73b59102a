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
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Entries;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The train: what is to be landed, first to land first, and what became of the last ones. */
final class TrainPage {
    private static final int STATE_COLUMNS = 10;
    private static final int NAME_COLUMNS = 26;
    private static final int TRACK_COLUMNS = 24;
    private static final int ROOMY_COLUMNS = 100;
    /** Behind the line that ties those together which are checked together. */
    private static final int TEXT_AT = 3;
    /** Reason, files or keys, hint, and the check's command. */
    private static final int HEAD = 4;
    /** The list keeps so many rows, however much the check says. */
    private static final int LEAST_ROWS = 3;

    private TrainPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Train page) {
        List<EntryView> entries = state.fleet().entries();
        long open = entries.stream().filter(entry -> !Entries.isOver(entry)).count();
        Line note = Line.of(open + " under way, " + (entries.size() - open) + " over", Role.MUTED);
        Grid.Builder inner = Box.titled("Train")
                .active()
                .noted(note)
                .footed(Halves.isHalved(entries) ? Halves.legend() : Line.EMPTY)
                .draw(grid, grid.area());
        if (entries.isEmpty()) {
            int middle = inner.size().rows() / 2;
            inner.centre(
                    middle - 1,
                    Line.of("nothing is landing", Ink.of(Role.STRONG).bold()));
            inner.centre(
                    middle + 1,
                    Line.of(state.scene().keymap().shown(Verb.INTEGRATE), Role.KEY)
                            .and(" on a session puts it into the train", Role.MUTED));
            return;
        }
        EntryView chosen = entries.stream()
                .filter(entry -> page.chosen().equals(Optional.of(entry.id())))
                .findFirst()
                .orElse(entries.get(0));
        int room = Math.max(
                3, Math.min(inner.size().rows() - LEAST_ROWS - 1, inner.size().rows() * 3 / 5));
        List<Line> story = fitted(story(entries, chosen, new Size(inner.size().columns() - 2, room - HEAD)), room);
        Area list = inner.area().withoutBottom(room + 1);
        drawEntries(inner.within(list), state, chosen);
        Area below = inner.area().bottom(room + 1);
        inner.fill(below.top(1), "─", Ink.of(Role.BORDER));
        for (int i = 0; i < story.size(); i++) {
            inner.line(below.row() + 1 + i, 1, story.get(i).clip(inner.size().columns() - 2));
        }
    }

    private static void drawEntries(Grid.Builder grid, UiState state, EntryView chosen) {
        List<EntryView> entries = state.fleet().entries();
        List<Target> targets = entries.stream()
                .<Target>map(entry -> new Target.OfEntry(entry.id()))
                .toList();
        Rows rows = Rows.of("train", targets, entries.indexOf(chosen))
                .seen(state, grid.size().rows(), Scroll.TOP);
        grid.spot(grid.area(), rows);
        for (int row = 0; row < grid.size().rows(); row++) {
            int item = rows.scroll().itemAt(row, entries.size());
            if (item >= 0) {
                Grid.Builder part = grid.within(grid.area().withoutTop(row).top(1));
                drawEntry(part, state, entries.get(item), entries.get(item).equals(chosen));
                part.text(0, 1, bracket(entries, item), Role.INFO);
            }
        }
    }

    /** Ties those together that are checked together. */
    private static String bracket(List<EntryView> entries, int at) {
        boolean isIn = isChecked(entries, at);
        boolean hasBefore = isChecked(entries, at - 1);
        boolean hasAfter = isChecked(entries, at + 1);
        if (!isIn || (!hasBefore && !hasAfter)) {
            return " ";
        }
        return hasBefore ? hasAfter ? "│" : "╰" : "╭";
    }

    private static boolean isChecked(List<EntryView> entries, int at) {
        return at >= 0
                && at < entries.size()
                && entries.get(at).state().equals("checking")
                && entries.get(at).check().isPresent()
                && entries.get(at).step().startsWith("check");
    }

    private static void drawEntry(Grid.Builder row, UiState state, EntryView entry, boolean isChosen) {
        if (isChosen) {
            row.fill(row.area(), Role.SEL_BG);
            row.text(0, 0, "▌", Role.ACCENT);
        }
        Mark mark = Mark.of(entry.state());
        int edge = row.right(0, Line.of(Text.padStart(Ages.brief(entry.since(), state), 5) + " ", Role.MUTED));
        boolean isRoomy = row.size().columns() >= ROOMY_COLUMNS;
        Line sign = Halves.isPart(entry) ? Halves.sign(entry) : Line.of(mark.sign(), mark.ink());
        Line line = sign.and(" ", Role.TEXT)
                .and(
                        Text.pad(entry.session(), isRoomy ? NAME_COLUMNS : NAME_COLUMNS - 6),
                        isChosen ? Role.SEL_FG : Role.TEXT)
                .and(" " + Text.pad(Halves.word(entry), STATE_COLUMNS) + " ", Halves.role(entry, mark.role()));
        line = isRoomy ? line.and(padded(TrackLine.named(entry))) : line;
        line = line.and(" " + entry.strategy() + " → " + Words.clean(entry.target()), Role.MUTED)
                .and(entry.commit().map(commit -> " as " + Text.clip(commit, 9)).orElse(""), Role.SPECIAL)
                .and(entry.step().isEmpty() ? "" : "  " + entry.step(), Role.INFO);
        row.line(0, TEXT_AT, line.clip(edge - TEXT_AT - 1));
    }

    private static Line padded(Line track) {
        return track.and(" ".repeat(Math.max(0, TRACK_COLUMNS - track.columns())), Role.TEXT);
    }

    private static List<Line> story(List<EntryView> entries, EntryView entry, Size room) {
        if (Halves.isPart(entry)) {
            List<Line> story = new ArrayList<>(List.of(Halves.sentence(entry), Halves.strip(entries), keys(entry)));
            entry.check().ifPresent(check -> story.addAll(output(check, room.rows())));
            return story;
        }
        String files =
                String.join(", ", entry.conflicts().stream().map(FileView::path).toList());
        Line first = entry.reason().isBlank()
                ? Line.of(entry.session() + " is " + entry.state() + step(entry), Role.TEXT)
                : Line.of(Words.clean(entry.reason()), Mark.of(entry.state()).role());
        Line second = files.isEmpty() ? keys(entry) : Line.of("in " + Words.clean(files), Role.STRONG);
        List<Line> story = new ArrayList<>(List.of(first, second));
        Text.wrap(Words.clean(entry.hint()), room.columns()).forEach(line -> story.add(Line.of(line, Role.MUTED)));
        entry.check().ifPresent(check -> story.addAll(output(check, room.rows())));
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
                : Line.of("x", Role.KEY)
                        .and(" takes it out of the train, ", Role.MUTED)
                        .and("[", Role.KEY)
                        .and(" and ", Role.MUTED)
                        .and("]", Role.KEY)
                        .and(" move it up and down", Role.MUTED);
    }

    /** What the check says, newest last. */
    private static List<Line> output(CheckView check, int rows) {
        String exit = check.exit().map(status -> ", exit " + status).orElse("");
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("$ " + Words.clean(check.command()), Role.ACCENT)
                .and("  " + check.seconds() + " s" + exit, Role.MUTED));
        List<String> said = check.tail().lines().toList();
        said.subList(Math.max(0, said.size() - Math.max(1, rows)), said.size())
                .forEach(line -> lines.add(Line.of("  " + Words.clean(line), Role.TEXT)));
        return lines;
    }
}
