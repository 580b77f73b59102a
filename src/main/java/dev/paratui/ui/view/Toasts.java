package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.Layout;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.Toast;
import dev.paratui.ui.state.UiState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Notices at the right, the newest uppermost, each with what to do; beside a pane above where it asks questions. */
final class Toasts {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_LINES = 3;
    private static final int MARGIN = 2;

    private Toasts() {}

    static void draw(Grid.Builder grid, UiState state, Layout layout) {
        int most = Math.min(MAX_COLUMNS, grid.size().columns() - 2 * MARGIN);
        List<Told> newestFirst = new ArrayList<>(
                state.toasts().stream().map(toast -> Told.of(toast, most - 5)).toList());
        Collections.reverse(newestFirst);
        int columns = 5 + newestFirst.stream().mapToInt(Told::columns).max().orElse(0);
        int rows = newestFirst.stream().mapToInt(told -> told.rows() + 1).sum();
        int top = top(state, layout, rows);
        for (Told told : newestFirst) {
            if (top < grid.size().rows() - 1) {
                told.draw(grid.within(new Area(top, grid.size().columns() - columns - MARGIN, told.rows(), columns)));
                top += told.rows() + 1;
            }
        }
    }

    /** Never over the list, in which one chooses: beside or below it, on other pages at the bottom. */
    private static int top(UiState state, Layout layout, int rows) {
        boolean isStacked = layout.list().columns() == layout.body().columns();
        if (state.page() instanceof Page.Sessions) {
            return isStacked && layout.details().rows() > 0 ? layout.list().rows() : 2;
        }
        return Math.max(1, layout.body().rows() - rows - 1);
    }

    /** One of them in lines. All are as wide as the widest, so that their edges stand below each other. */
    private record Told(Toast toast, Mark mark, List<String> text, List<String> hint) {
        static Told of(Toast toast, int columns) {
            List<String> hint = toast.hint().isBlank() ? List.of() : wrapped(toast.hint(), columns);
            return new Told(toast, Mark.of(toast.level()), wrapped(toast.text(), columns), hint);
        }

        int rows() {
            return text.size() + hint.size();
        }

        int columns() {
            return Stream.concat(text.stream(), hint.stream())
                    .mapToInt(TextWidth::columns)
                    .max()
                    .orElse(0);
        }

        void draw(Grid.Builder part) {
            part.spot(part.area(), new Target.OfNotice(toast));
            part.fill(part.area(), Role.PANEL);
            part.fill(part.area().left(1), "▌", Ink.of(mark.role()));
            part.text(0, 2, mark.sign(), mark.ink());
            for (int row = 0; row < text.size(); row++) {
                part.text(row, 4, text.get(row), Role.STRONG);
            }
            for (int row = 0; row < hint.size(); row++) {
                part.text(text.size() + row, 4, hint.get(row), Role.MUTED);
            }
        }
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
