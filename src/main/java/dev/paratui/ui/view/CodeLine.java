package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.DiffTool;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.DiffText;
import dev.paratui.ui.state.Review;
import java.util.List;
import java.util.function.ToIntFunction;

/** Rows of a diff: numbers, signs, what changed within a line, and what was said about it. */
record CodeLine(DiffText text, Review review) {
    private static final int GUTTER = 7;

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
        int line = shown.right() == DiffText.NONE ? shown.left() : shown.right();
        drawComment(row, line);
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
        Line words = Line.EMPTY;
        for (WordMarks.Part part : parts(line)) {
            words = words.and(part.text(), part.isNew() ? ink.bold().reverse() : ink);
        }
        code.line(0, 1, words.clip(code.size().columns() - 1));
    }

    private List<WordMarks.Part> parts(DiffText.Line line) {
        return line.partner() == DiffText.NONE
                ? List.of(new WordMarks.Part(clean(line), false))
                : WordMarks.of(clean(line), clean(text.lines().get(line.partner())));
    }

    /** At the right end of the line it is about, over whatever is there. */
    private void drawComment(Grid.Builder row, int item) {
        review.on(text.placeOf(item))
                .filter(comment -> isPlaceOf(item, comment))
                .ifPresent(comment -> {
                    int most = row.size().columns() * 3 / 5;
                    Line words = Line.of(" ◆ ", Ink.of(Role.SPECIAL, Role.PANEL))
                            .and(Words.clean(comment.words()), Ink.of(Role.STRONG, Role.PANEL))
                            .clip(most)
                            .and(" ", Ink.of(Role.TEXT, Role.PANEL));
                    row.right(0, words);
                });
    }

    /** What is about the file as a whole stands at its head alone. */
    private boolean isPlaceOf(int item, Review.Comment comment) {
        return comment.kind() != DiffText.Kind.FILE || text.lines().get(item).kind() == DiffText.Kind.FILE;
    }

    private static String clean(DiffText.Line line) {
        return Words.clean(line.text().replace("\t", "    "));
    }
}
