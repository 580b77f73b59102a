package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.PairView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Crossing;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who would conflict with whom: a matrix, and below it where the chosen two disagree. */
final class ConflictsPage {
    private static final int MAX_NAME = 24;
    private static final int LEAST_CELL = 4;
    private static final int MAX_CELL = 14;
    /** From this width on a column has a name, else a number. */
    private static final int NAMED_CELL = 8;

    /** So many rows the chosen pair has at least. */
    private static final int STORY_ROWS = 8;

    private ConflictsPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Conflicts page) {
        Optional<Crossing> crossing = Crossing.of(state, page);
        Line note = crossing.map(ConflictsPage::note).orElse(Line.EMPTY);
        Grid.Builder inner = Box.titled("Conflicts")
                .active()
                .noted(note)
                .footed(crossing.isPresent() ? legend() : Line.EMPTY)
                .draw(grid, grid.area());
        int middle = inner.size().rows() / 2;
        if (crossing.isEmpty()) {
            inner.centre(middle, Line.of("looking who goes together with whom …", Role.MUTED));
            return;
        }
        if (crossing.get().names().isEmpty()) {
            inner.centre(middle - 1, Line.of("there is no session to compare", Role.MUTED));
            inner.centre(middle, Line.of("space dispatches an agent", Role.KEY));
            return;
        }
        drawBoth(inner, crossing.get(), state, page);
    }

    /** The matrix, below it the chosen pair, and in the last row the order: nothing jumps when another is chosen. */
    private static void drawBoth(Grid.Builder inner, Crossing crossing, UiState state, Page.Conflicts page) {
        int rows = inner.size().rows();
        int columns = inner.size().columns() - 2;
        int storyRows = Math.max(1, Math.min(STORY_ROWS, rows / 2));
        int matrixRows = Math.max(2, Math.min(crossing.names().size() + 1, rows - storyRows - 2));
        drawMatrix(inner.within(inner.area().top(matrixRows)), state, crossing);
        inner.fill(inner.area().withoutTop(matrixRows).top(1), "─", Ink.of(Role.BORDER));
        Area below = inner.area().withoutTop(matrixRows + 1).withoutBottom(1);
        List<Line> story = story(crossing, state);
        for (int i = 0; i < Math.min(story.size(), below.rows()); i++) {
            boolean isCut = i == below.rows() - 1 && story.size() > below.rows();
            Line line = isCut
                    ? Line.of("… " + (story.size() - i) + " more files: para conflicts", Role.MUTED)
                    : story.get(i);
            inner.line(below.row() + i, 1, line.clip(columns));
        }
        inner.line(rows - 1, 1, order(page, columns));
    }

    private static Line legend() {
        return Line.of("✗2", Role.ERR)
                .and(" conflict in 2 files  ", Role.MUTED)
                .and("·", Role.OK)
                .and(" clean  ", Role.MUTED)
                .and("?", Role.WARN)
                .and(" not known", Role.MUTED);
    }

    private static Line note(Crossing crossing) {
        long conflicts = crossing.pairs().stream().filter(PairView::clashes).count();
        return conflicts == 0
                ? Line.of("no conflicts", Role.OK)
                : Line.of(
                        conflicts + (conflicts == 1 ? " pair conflicts" : " pairs conflict"),
                        Ink.of(Role.ERR).bold());
    }

    /** A click on a name stays in its column; one on a cell chooses that cell, for it lies above. */
    private static Rows rows(Crossing crossing) {
        List<Target> targets = IntStream.range(0, crossing.names().size())
                .<Target>mapToObj(row -> new Target.OfCell(crossing.cell(row, crossing.column())))
                .toList();
        return Rows.of("conflicts", targets, crossing.row());
    }

    private static void drawMatrix(Grid.Builder grid, UiState state, Crossing crossing) {
        int count = crossing.names().size();
        int name = Math.min(MAX_NAME, 4 + longest(crossing.names()));
        int room = Math.max(1, grid.size().columns() - name - 1);
        int cell = Math.max(LEAST_CELL, Math.min(MAX_CELL, room / (count + 1)));
        int fitting = Math.max(1, room / cell);
        int firstColumn = Math.max(0, Math.min(count + 1 - fitting, crossing.column() - fitting / 2));
        Rows rows = rows(crossing).seen(state, grid.size().rows() - 1, Scroll.TOP);
        Scroll scroll = rows.scroll();
        grid.spot(grid.area().withoutTop(1), rows);
        for (int at = 0; at < fitting && firstColumn + at <= count; at++) {
            drawHead(grid, crossing, new Place(0, name + at * cell, firstColumn + at, cell));
        }
        for (int line = 1; line < grid.size().rows(); line++) {
            int row = scroll.itemAt(line - 1, count);
            if (row >= 0) {
                drawName(grid, crossing, row, new Place(line, 0, 0, name));
                for (int at = 0; at < fitting && firstColumn + at <= count; at++) {
                    drawCell(grid, crossing, row, new Place(line, name + at * cell, firstColumn + at, cell));
                }
            }
        }
    }

    /** Where a column of the matrix is drawn. */
    private record Place(int line, int from, int column, int columns) {}

    private static void drawHead(Grid.Builder grid, Crossing crossing, Place place) {
        boolean isChosen = place.column() == crossing.column();
        String words = place.column() == 0
                ? crossing.target()
                : place.columns() >= NAMED_CELL
                        ? crossing.names().get(place.column() - 1)
                        : String.valueOf(place.column());
        Ink ink = isChosen ? Ink.of(Role.STRONG).bold() : Ink.of(Role.MUTED);
        grid.text(place.line(), place.from(), Text.clip(words, place.columns() - 1), ink);
    }

    private static void drawName(Grid.Builder grid, Crossing crossing, int row, Place place) {
        int line = place.line();
        boolean isChosen = row == crossing.row();
        if (isChosen) {
            grid.text(line, 0, "▌", Role.ACCENT);
        }
        grid.text(line, 1, Text.padStart(String.valueOf(row + 1), 2) + " ", Role.MUTED);
        Ink ink = isChosen ? Ink.of(Role.STRONG).bold() : Ink.of(Role.TEXT);
        grid.text(line, 4, Text.clip(crossing.names().get(row), place.columns() - 5), ink);
    }

    private static void drawCell(Grid.Builder grid, Crossing crossing, int row, Place place) {
        boolean isChosen = row == crossing.row() && place.column() == crossing.column();
        Area area = new Area(place.line(), place.from(), 1, place.columns() - 1);
        if (isChosen) {
            grid.fill(area, Role.SEL_BG);
        }
        Line line = place.column() == row + 1
                ? Line.of("╲", Role.FAINT)
                : crossing.at(row, place.column()).map(ConflictsPage::sign).orElse(Line.of("?", Role.MUTED));
        grid.spot(area, new Target.OfCell(crossing.cell(row, place.column())));
        Grid.Builder cell = grid.within(area);
        cell.line(0, 0, line);
    }

    private static Line sign(PairView pair) {
        return switch (pair.verdict()) {
            case "conflict" ->
                Line.of("✗" + pair.files().size(), Ink.of(Role.ERR).bold());
            case "clean" -> Line.of("·", Role.OK);
            default -> Line.of("?", Role.WARN);
        };
    }

    private static List<Line> story(Crossing crossing, UiState state) {
        List<Line> story = new ArrayList<>();
        crossing.chosen().ifPresentOrElse(pair -> tell(story, pair, state), () -> story.add(same(crossing)));
        return story;
    }

    private static Line same(Crossing crossing) {
        boolean isDiagonal = crossing.column() == crossing.row() + 1;
        String name = crossing.session().orElse("");
        return isDiagonal
                ? Line.of(name + " is itself: ← → choose another one", Role.MUTED)
                : Line.of("not looked at yet", Role.MUTED);
    }

    private static void tell(List<Line> story, PairView pair, UiState state) {
        String verdict =
                switch (pair.verdict()) {
                    case "conflict" -> " would conflict";
                    case "clean" -> " go together";
                    default -> ": not known";
                };
        Role role =
                switch (pair.verdict()) {
                    case "conflict" -> Role.ERR;
                    case "clean" -> Role.OK;
                    default -> Role.WARN;
                };
        Line head = Line.of(pair.a(), Ink.of(Role.STRONG).bold())
                .and(" and ", Role.MUTED)
                .and(plain(pair.b()), Ink.of(Role.STRONG).bold())
                .and(verdict, role);
        if (!pair.reason().isEmpty()) {
            head = head.and(": " + Words.clean(pair.reason()), Role.MUTED);
        }
        story.add(head.and("  " + source(pair.source()) + Ages.brief(pair.at(), state) + " ago", Role.MUTED));
        pair.files().forEach(file -> story.add(line(file)));
    }

    private static String source(String source) {
        return switch (source) {
            case "merge" -> "merge tried ";
            case "paths" -> "no file in common, ";
            default -> "";
        };
    }

    private static Line line(PairView.PairFileView file) {
        Line line = Line.of("  " + Words.clean(file.path()), Role.TEXT).and("  " + file.kind(), Role.MUTED);
        for (PairView.PairRangeView range : file.ranges()) {
            String lines = range.from() == range.to() ? String.valueOf(range.from()) : range.from() + "-" + range.to();
            String unit = range.from() == range.to() ? "line " : "lines ";
            line = line.and("  " + plain(range.of()) + " " + unit, Role.MUTED).and(lines, Role.SPECIAL);
        }
        return line;
    }

    private static Line order(Page.Conflicts page, int columns) {
        List<String> order = page.found().map(found -> found.order()).orElse(List.of());
        if (order.size() < 2) {
            return Line.EMPTY;
        }
        return Line.of("fewest conflicts, landed in this order: ", Role.MUTED)
                .and(String.join(" → ", order), Role.INFO)
                .clip(columns);
    }

    private static String plain(String side) {
        return side.startsWith("@") ? side.substring(1) : side;
    }

    private static int longest(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0) + 1;
    }
}
