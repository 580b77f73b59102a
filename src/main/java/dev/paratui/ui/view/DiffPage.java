package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.DiffTool;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.DiffText;
import dev.paratui.ui.state.Diffing;
import dev.paratui.ui.state.FileTree;
import dev.paratui.ui.state.Ground;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Review;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;

/** What a session changed: its files, and the lines. */
final class DiffPage {
    private DiffPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Diff page) {
        if (page.text().isEmpty() || page.text().get().files().isEmpty()) {
            String words = page.text().isEmpty()
                    ? "reading the diff…"
                    : "no changes " + (page.against() == Page.Against.BASE ? "against " : "since ")
                            + against(page, page.text().get());
            Grid.Builder inner = Box.titled(page.session()).active().draw(grid, grid.area());
            inner.centre(inner.size().rows() / 2, Line.of(Words.clean(words), Role.MUTED));
            return;
        }
        DiffText text = page.text().get();
        boolean hasFiles = Diffing.filesColumns(state) > 0;
        int columns = Diffing.filesColumns(state);
        if (hasFiles) {
            drawFiles(grid.within(grid.area().left(columns)), state, page, text);
        }
        Grid.Builder lines = grid.within(grid.area().withoutLeft(columns));
        Grid.Builder inner = box(state, page, text).draw(lines, lines.area());
        drawLines(inner, state, page, text);
    }

    private static String against(Page.Diff page, DiffText text) {
        return page.against() == Page.Against.BASE
                ? text.base()
                : page.against().words();
    }

    private static void drawFiles(Grid.Builder grid, UiState state, Page.Diff page, DiffText text) {
        Review review = state.desk().review(page.session());
        long reviewed = text.files().stream().filter(review::isReviewed).count();
        Line note = Line.of(reviewed > 0 ? reviewed + " of " : "", Role.OK)
                .and(String.valueOf(text.files().size()), Role.MUTED);
        Grid.Builder inner = Box.titled("Files").noted(note).draw(grid, grid.area());
        int current = text.fileAt(page.line());
        FileTree tree = FileTree.of(text.files());
        int at = tree.rowOf(current);
        Scroll seen = tree.seen(current, inner.size().rows());
        grid.spot(grid.area(), Ground.FILES);
        for (int row = 0; row < inner.size().rows(); row++) {
            int item = seen.itemAt(row, tree.rows().size());
            if (item >= 0) {
                Grid.Builder part = inner.within(inner.area().withoutTop(row).top(1));
                FileTree.Row shown = tree.rows().get(item);
                part.spot(part.area(), new Target.OfFile(tree.fileAt(item)));
                if (shown.isFolder()) {
                    part.text(
                            0,
                            1,
                            Text.clipStart(
                                    Words.clean(shown.name()), part.size().columns() - 2),
                            Role.MUTED);
                } else {
                    drawFile(part, review, text.files().get(shown.file()), new Name(shown.name(), item == at));
                }
            }
        }
    }

    private record Name(String text, boolean isCurrent) {}

    private static void drawFile(Grid.Builder row, Review review, DiffTool.FileDiffView file, Name name) {
        if (name.isCurrent()) {
            row.fill(row.area(), Role.SEL_BG);
        }
        boolean isReviewed = review.isReviewed(file);
        String sign = isReviewed ? "✓" : file.status();
        if (review.isChosen(file)) {
            row.text(0, 0, "●", Role.ACCENT);
        }
        row.text(0, 1, sign, isReviewed ? Role.OK : CodeLine.statusRole(file.status()));
        long comments = review.countIn(file.path());
        Line right = Line.of(comments > 0 ? "◆" + comments + " " : "", Role.SPECIAL)
                .and(Counts.lines(file.added(), file.deleted()))
                .and(" ", Role.TEXT);
        int edge = row.right(0, right);
        Role role = name.isCurrent() ? Role.SEL_FG : isReviewed ? Role.MUTED : Role.TEXT;
        row.text(0, 3, Text.clipStart(Words.clean(name.text()), edge - 4), role);
    }

    private static void drawLines(Grid.Builder inner, UiState state, Page.Diff page, DiffText text) {
        boolean isSideBySide = Diffing.isSideBySide(state);
        CodeLine code = new CodeLine(
                text, state.desk().review(page.session()), new CodeColours(text), page.line(), page.shift());
        int count = isSideBySide ? text.rows().size() : text.lines().size();
        inner.spot(inner.area(), Ground.LINES);
        for (int row = 0; row < inner.size().rows(); row++) {
            int item = page.scroll().itemAt(row, count);
            if (item >= 0) {
                Grid.Builder part = inner.within(inner.area().withoutTop(row).top(1));
                part.spot(part.area(), new Target.OfRow(item));
                boolean isHere = isSideBySide ? text.rowOf(page.line()) == item : item == page.line();
                if (isSideBySide) {
                    code.drawBeside(part, text.rows().get(item));
                } else {
                    code.draw(part, item);
                }
                if (isHere) {
                    part.text(0, 0, "▌", Ink.of(Role.ACCENT).bold());
                }
            }
        }
    }

    private static Box box(UiState state, Page.Diff page, DiffText text) {
        int added = text.files().stream().mapToInt(DiffTool.FileDiffView::added).sum();
        int deleted =
                text.files().stream().mapToInt(DiffTool.FileDiffView::deleted).sum();
        Line title = Line.of(page.session(), Ink.of(Role.TITLE).bold())
                .and(page.against() == Page.Against.BASE ? " against " : " since ", Role.MUTED)
                .and(Words.clean(against(page, text)), page.against() == Page.Against.BASE ? Role.MUTED : Role.WARN);
        Line note = Line.of(Counts.files(text.files().size()) + " ", Role.MUTED)
                .and(Counts.lines(added, deleted))
                .and(text.isCut() ? " cut off" : "", Role.WARN);
        int comments = state.desk().review(page.session()).comments().size();
        Line said = comments == 0
                ? Line.EMPTY
                : Line.of("◆ " + comments + (comments == 1 ? " comment to send" : " comments to send"), Role.SPECIAL)
                        .and(" · ", Role.MUTED);
        int chosen = Diffing.chosen(state).size();
        Line landing = chosen == 0
                ? said
                : said.and("● " + Counts.files(chosen) + " to land", Role.ACCENT)
                        .and(" · ", Role.MUTED);
        Line shifted = page.shift() == 0
                ? landing
                : landing.and("from column " + (page.shift() + 1), Role.WARN).and(" · ", Role.MUTED);
        Line foot = shifted.and(
                "file " + (text.fileAt(page.line()) + 1) + "/" + text.files().size() + " · line " + (page.line() + 1)
                        + "/" + text.lines().size(),
                Role.MUTED);
        return new Box(true, title, note, foot);
    }
}
