package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.DiffTool;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Span;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.DiffText;
import dev.paratui.ui.state.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Rows of a diff: numbers, signs, colours, what changed within a line, and what was said about it.
 *
 * @param here the line that the person is on
 * @param shift columns that are left out at the beginnings of lines
 */
record CodeLine(DiffText text, Review review, CodeColours colours, int here, int shift) {
    private static final int GUTTER = 7;
    /** Columns; a comment cut shorter says nothing. */
    private static final int LEAST_COMMENT = 16;

    static Role statusRole(String status) {
        return switch (status) {
            case "A", "C" -> Role.ADD;
            case "D" -> Role.DEL;
            case "R" -> Role.SPECIAL;
            default -> Role.WARN;
        };
    }

    void draw(Grid.Builder row, int item) {
        DiffText.Line line = text.lines().get(item);
        switch (line.kind()) {
            case FILE -> drawFileHead(row, item);
            case HUNK ->
                row.text(0, GUTTER + 1, Text.clip(clean(line), row.size().columns() - GUTTER - 2), Role.INFO);
            case NOTE -> row.text(0, GUTTER + 1, clean(line), Role.MUTED);
            case ADDED, DELETED, SAME -> drawCode(row, item, DiffText.Line::number);
        }
        drawComment(row, item);
    }

    void drawBeside(Grid.Builder row, DiffText.Row shown) {
        boolean isCode =
                shown.left() != shown.right() || text.lines().get(shown.left()).kind() == DiffText.Kind.SAME;
        if (!isCode) {
            draw(row, shown.left());
            return;
        }
        int half = row.size().columns() / 2;
        drawHalf(row.within(row.area().left(half)), shown.left(), DiffText.Line::before);
        drawHalf(row.within(row.area().withoutLeft(half)), shown.right(), DiffText.Line::number);
        row.text(0, half, "│", Role.BORDER);
        boolean isOnTheLeft = shown.right() == DiffText.NONE;
        Area side = isOnTheLeft ? row.area().left(half) : row.area().withoutLeft(half);
        drawComment(row.within(side), isOnTheLeft ? shown.left() : shown.right());
    }

    private void drawHalf(Grid.Builder half, int item, ToIntFunction<DiffText.Line> number) {
        if (item == DiffText.NONE) {
            half.fill(half.area().withoutLeft(GUTTER), Role.PANEL);
        } else {
            drawCode(half, item, number);
        }
    }

    private void drawFileHead(Grid.Builder row, int item) {
        DiffTool.FileDiffView file = text.files().get(text.fileAt(item));
        row.fill(row.area(), Role.BAR);
        boolean isReviewed = review.isReviewed(file);
        Line counts = Line.of(isReviewed ? "✓ reviewed  " : "", Role.OK)
                .and(Counts.lines(file.added(), file.deleted()))
                .and(" ", Role.TEXT);
        int edge = row.right(0, counts);
        row.text(0, 1, file.status(), Ink.of(statusRole(file.status())).bold());
        String path = Text.clipStart(Words.clean(file.path()), edge - 4);
        row.text(0, 3, path, Ink.of(Role.STRONG).bold());
    }

    private void drawCode(Grid.Builder row, int item, ToIntFunction<DiffText.Line> number) {
        DiffText.Line line = text.lines().get(item);
        boolean isAdded = line.kind() == DiffText.Kind.ADDED;
        boolean isSame = line.kind() == DiffText.Kind.SAME;
        Ink ink = isSame ? Ink.of(Role.TEXT) : isAdded ? Ink.of(Role.ADD, Role.ADD_BG) : Ink.of(Role.DEL, Role.DEL_BG);
        Grid.Builder code = row.within(row.area().withoutLeft(GUTTER));
        if (!isSame) {
            code.fill(code.area(), ink.ground());
        }
        row.text(0, 1, Text.padStart(String.valueOf(number.applyAsInt(line)), GUTTER - 2), Role.FAINT);
        code.text(0, 0, isSame ? " " : isAdded ? "+" : "-", ink);
        code.line(0, 1, words(item, ink).skip(shift).clip(code.size().columns() - 1));
    }

    private Line words(int item, Ink ink) {
        String line = clean(text.lines().get(item));
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (WordMarks.Part part : parts(text.lines().get(item))) {
            int to = from + part.text().length();
            if (part.isNew()) {
                spans.add(new Span(part.text(), ink.bold().reverse()));
            } else {
                spans.addAll(colours.between(item, line, new CodeColours.Cut(from, to, ink)));
            }
            from = to;
        }
        return new Line(spans);
    }

    private List<WordMarks.Part> parts(DiffText.Line line) {
        return line.partner() == DiffText.NONE
                ? List.of(new WordMarks.Part(clean(line), false))
                : WordMarks.of(clean(line), clean(text.lines().get(line.partner())));
    }

    /** Behind the line it is about; where there is no room, over its end while the person is on it, else as a mark. */
    private void drawComment(Grid.Builder row, int item) {
        review.on(text.placeOf(item))
                .filter(comment -> isPlaceOf(item, comment))
                .ifPresent(comment -> {
                    int columns = row.size().columns();
                    int room = columns
                            - GUTTER
                            - 2
                            - Math.max(0, TextWidth.columns(clean(text.lines().get(item))) - shift);
                    int most = item == here ? Math.max(room, columns * 3 / 5) : room < LEAST_COMMENT ? 0 : room;
                    Line words = Line.of(Words.clean(comment.words()), Ink.of(Role.STRONG, Role.PANEL))
                            .clip(Math.max(0, most - 4));
                    Line mark = Line.of(" ◆ ", Ink.of(Role.SPECIAL, Role.PANEL));
                    row.right(0, words.columns() == 0 ? mark : mark.and(words).and(" ", Ink.of(Role.TEXT, Role.PANEL)));
                });
    }

    /** What is about the file as a whole stands at its head alone. */
    private boolean isPlaceOf(int item, Review.Comment comment) {
        return comment.kind() != DiffText.Kind.FILE || text.lines().get(item).kind() == DiffText.Kind.FILE;
    }

    static String clean(DiffText.Line line) {
        return Words.clean(line.text().replace("\t", "    "));
    }
}
