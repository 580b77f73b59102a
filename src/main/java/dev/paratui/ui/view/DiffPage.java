package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.DiffTool;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.DiffText;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;

/** What a session changed: its files, and the lines. */
final class DiffPage {
    private static final int FILES_FROM = 100;
    private static final int GUTTER = 6;

    private DiffPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Diff page) {
        if (page.text().isEmpty() || page.text().get().files().isEmpty()) {
            String words = page.text().isEmpty()
                    ? "reading the diff…"
                    : "no changes against " + page.text().get().base();
            Grid.Builder inner = Box.titled(page.session()).active().draw(grid, grid.area());
            inner.centre(inner.size().rows() / 2, Line.of(Words.clean(words), Role.MUTED));
            return;
        }
        DiffText text = page.text().get();
        boolean hasFiles = state.scene().size().columns() >= FILES_FROM;
        int columns = hasFiles ? Math.max(30, Math.min(48, grid.size().columns() / 4)) : 0;
        if (hasFiles) {
            drawFiles(grid.within(grid.area().left(columns)), text, page.scroll());
        }
        drawLines(grid.within(grid.area().withoutLeft(columns)), page, text);
    }

    private static void drawFiles(Grid.Builder grid, DiffText text, Scroll scroll) {
        Grid.Builder inner = Box.titled("Files")
                .noted(Line.of(String.valueOf(text.files().size()), Role.MUTED))
                .draw(grid, grid.area());
        int current = text.fileAt(scroll.first());
        Scroll seen =
                Scroll.TOP.showing(current, text.files().size(), inner.size().rows());
        for (int row = 0; row < inner.size().rows(); row++) {
            int item = seen.itemAt(row, text.files().size());
            if (item >= 0) {
                Grid.Builder part = inner.within(inner.area().withoutTop(row).top(1));
                drawFile(part, text.files().get(item), item == current);
            }
        }
    }

    private static void drawFile(Grid.Builder row, DiffTool.FileDiffView file, boolean isCurrent) {
        if (isCurrent) {
            row.fill(row.area(), Role.SEL_BG);
        }
        row.text(0, 1, file.status(), statusRole(file.status()));
        int edge = row.right(0, Counts.lines(file.added(), file.deleted()).and(" ", Role.TEXT));
        row.text(0, 3, Text.clipStart(Words.clean(file.path()), edge - 4), isCurrent ? Role.SEL_FG : Role.TEXT);
    }

    private static Role statusRole(String status) {
        return switch (status) {
            case "A", "C" -> Role.ADD;
            case "D" -> Role.DEL;
            case "R" -> Role.SPECIAL;
            default -> Role.WARN;
        };
    }

    private static void drawLines(Grid.Builder grid, Page.Diff page, DiffText text) {
        Grid.Builder inner = box(page, text, grid.size().rows() - 2).draw(grid, grid.area());
        for (int row = 0; row < inner.size().rows(); row++) {
            int item = page.scroll().itemAt(row, text.lines().size());
            if (item >= 0) {
                drawLine(inner.within(inner.area().withoutTop(row).top(1)), text, item);
            }
        }
    }

    private static Box box(Page.Diff page, DiffText text, int rows) {
        int added = text.files().stream().mapToInt(DiffTool.FileDiffView::added).sum();
        int deleted =
                text.files().stream().mapToInt(DiffTool.FileDiffView::deleted).sum();
        Line title = Line.of(page.session(), Ink.of(Role.TITLE).bold())
                .and(" against " + Words.clean(text.base()), Role.MUTED);
        Line note = Line.of(Counts.files(text.files().size()) + " ", Role.MUTED)
                .and(Counts.lines(added, deleted))
                .and(text.isCut() ? " cut off" : "", Role.WARN);
        int most = Math.max(1, text.lines().size() - rows);
        int percent = text.lines().size() <= rows ? 100 : page.scroll().first() * 100 / most;
        Line foot = Line.of(
                "file " + (text.fileAt(page.scroll().first()) + 1) + "/"
                        + text.files().size() + " · " + percent + "%",
                Role.MUTED);
        return new Box(true, title, note, foot);
    }

    private static void drawLine(Grid.Builder row, DiffText text, int item) {
        DiffText.Line line = text.lines().get(item);
        String words = Words.clean(line.text().replace("\t", "    "));
        switch (line.kind()) {
            case FILE -> drawFileHead(row, text.files().get(text.fileAt(item)));
            case HUNK -> row.text(0, GUTTER + 1, Text.clip(words, row.size().columns() - GUTTER - 2), Role.INFO);
            case NOTE -> row.text(0, GUTTER + 1, words, Role.MUTED);
            case ADDED -> drawCode(row, line, words, Ink.of(Role.ADD, Role.ADD_BG));
            case DELETED -> drawCode(row, line, words, Ink.of(Role.DEL, Role.DEL_BG));
            case SAME -> drawCode(row, line, words, Ink.of(Role.TEXT));
        }
    }

    private static void drawFileHead(Grid.Builder row, DiffTool.FileDiffView file) {
        row.fill(row.area(), Role.BAR);
        Line counts = Counts.lines(file.added(), file.deleted()).and(" ", Role.TEXT);
        int edge = row.right(0, counts);
        row.text(0, 1, file.status(), Ink.of(statusRole(file.status())).bold());
        row.text(
                0,
                3,
                Text.clipStart(Words.clean(file.path()), edge - 4),
                Ink.of(Role.STRONG).bold());
    }

    private static void drawCode(Grid.Builder row, DiffText.Line line, String words, Ink ink) {
        Area code = row.area().withoutLeft(GUTTER);
        if (line.kind() != DiffText.Kind.SAME) {
            row.fill(code, ink.ground());
        }
        String sign = line.kind() == DiffText.Kind.ADDED ? "+" : line.kind() == DiffText.Kind.DELETED ? "-" : " ";
        row.text(0, 0, Text.padStart(String.valueOf(line.number()), GUTTER - 1), Role.FAINT);
        row.text(0, GUTTER, sign + Text.clip(words, code.columns() - 1), ink);
    }
}
