package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.Toast;
import dev.paratui.ui.state.UiState;
import java.util.ArrayList;
import java.util.List;

/** Notices at the upper right, the newest uppermost, each with what to do; below them panes ask their questions. */
final class Toasts {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_LINES = 3;
    private static final int MARGIN = 2;

    private Toasts() {}

    static void draw(Grid.Builder grid, UiState state) {
        int top = 2;
        List<Toast> toasts = state.toasts();
        for (int i = toasts.size() - 1; i >= 0 && top < grid.size().rows() - 1; i--) {
            top += draw(grid, toasts.get(i), top);
        }
    }

    /** @return how many rows it took */
    private static int draw(Grid.Builder grid, Toast toast, int top) {
        int most = Math.min(MAX_COLUMNS, grid.size().columns() - 2 * MARGIN);
        Mark mark = Mark.of(toast.level());
        List<String> lines = wrapped(toast.text(), most - 5);
        List<String> hint = toast.hint().isBlank() ? List.of() : wrapped(toast.hint(), most - 5);
        List<String> all = new ArrayList<>(lines);
        all.addAll(hint);
        int columns = 5 + all.stream().mapToInt(TextWidth::columns).max().orElse(0);
        Area area = new Area(top, grid.size().columns() - columns - MARGIN, all.size(), columns);
        Grid.Builder part = grid.within(area);
        part.spot(part.area(), new Target.OfNotice(toast));
        part.fill(part.area(), Role.PANEL);
        part.fill(part.area().left(1), "▌", Ink.of(mark.role()));
        part.text(0, 2, mark.sign(), mark.ink());
        for (int row = 0; row < all.size(); row++) {
            part.text(row, 4, all.get(row), row < lines.size() ? Role.STRONG : Role.MUTED);
        }
        return all.size() + 1;
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = Text.wrap(Words.clean(text).strip(), columns);
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        cut.add(Text.clip(lines.get(MAX_LINES - 1) + " …", columns));
        return cut;
    }
}
