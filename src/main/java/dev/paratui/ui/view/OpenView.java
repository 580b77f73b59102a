package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.News;
import dev.paratui.ui.terminal.Cursor;
import dev.paratui.ui.widget.Scroll;

/** Which repository to open: a path, and the folders that it may become. */
final class OpenView {
    private static final int COLUMNS = 72;
    private static final int FOLDER_ROWS = 8;
    private static final int AROUND = 12;
    private static final int MARK_COLUMNS = 5;

    private OpenView() {}

    static Cursor draw(Grid.Builder grid, Dialog.Open open) {
        int rows = Math.max(1, Math.min(FOLDER_ROWS, grid.size().rows() - AROUND));
        Area area = Pop.open(grid, Box.titled("Open a repository"), new Size(COLUMNS, rows + 5));
        Cursor cursor = Field.draw(grid, area.withoutTop(1).top(1), open.path());
        grid.line(area.row() + 2, area.column(), below(open).clip(area.columns()));
        folders(grid, area.withoutTop(3).top(rows), open);
        Line keys = Pop.keys("enter", "open", "tab", "complete", "↑ ↓", "choose", "esc", "leave it");
        grid.line(area.row() + rows + 4, area.column(), keys.clip(area.columns()));
        return cursor;
    }

    private static Line below(Dialog.Open open) {
        return open.mistake().isEmpty()
                ? Line.of("a folder of it; it gets a tab, its supervisor is started when none runs", Role.MUTED)
                : Line.of(Words.clean(open.mistake()), Role.ERR);
    }

    private static void folders(Grid.Builder grid, Area area, Dialog.Open open) {
        int count = open.folders().size();
        Scroll scroll = Scroll.TOP.showing(Math.max(0, open.at()), count, area.rows());
        for (int row = 0; row < area.rows(); row++) {
            int item = scroll.itemAt(row, count);
            if (item >= 0) {
                News.Folder folder = open.folders().get(item);
                boolean isChosen = item == open.at();
                Area line = new Area(area.row() + row, area.column(), 1, area.columns());
                if (isChosen) {
                    grid.fill(line, Role.SEL_BG);
                }
                grid.line(line.row(), line.column(), line(folder, area.columns(), isChosen));
            }
        }
    }

    private static Line line(News.Folder folder, int columns, boolean isChosen) {
        Ink ink = Ink.of(isChosen ? Role.SEL_FG : folder.isRepository() ? Role.STRONG : Role.MUTED);
        return Line.of(folder.isRepository() ? " git " : " ".repeat(MARK_COLUMNS), Role.SPECIAL)
                .and(Text.clip(Words.clean(folder.path()), columns - MARK_COLUMNS), ink);
    }
}
