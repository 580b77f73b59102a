package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Layout;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.terminal.Cursor;
import java.util.Optional;

/** What a tool answered: names and values, to scroll through. */
final class AnswerView {
    private static final int COLUMNS = 110;

    private AnswerView() {}

    /** @return where one types what to search for; empty while one does not */
    static Optional<Cursor> draw(Grid.Builder grid, UiState state, Dialog.Answer answer) {
        int count = answer.lines().size();
        int rows = Layout.answerRows(state, count);
        int first = answer.scroll().first();
        Line note = count > rows
                ? Line.of((first + 1) + "-" + Math.min(count, first + rows) + " of " + count, Role.MUTED)
                : Line.EMPTY;
        Line foot = Pop.keys("↑ ↓", "scroll", "/", "search", "esc", "close", "n N", "next", "y", "copy");
        Area area = Pop.open(grid, Box.titled(answer.title()).noted(note).footed(foot), new Size(COLUMNS, rows));
        for (int row = 0; row < area.rows() && first + row < count; row++) {
            int line = first + row;
            grid.line(area.row() + row, area.column(), line(answer.lines().get(line), area.columns()));
            if (line == answer.find().at()) {
                grid.tint(area.withoutTop(row).top(1), ink -> ink.on(Role.SEL_BG));
            }
        }
        return answer.find().isOpen()
                ? Optional.of(Field.draw(grid, area.bottom(1), answer.find().words()))
                : Optional.empty();
    }

    /** {@code name: value}, the name stepping back. */
    private static Line line(String line, int columns) {
        String clean = Text.clip(Words.clean(line), columns);
        int end = clean.indexOf(": ");
        String begin = clean.substring(0, Math.max(0, end)).strip();
        boolean isNamed = !begin.isEmpty() && begin.lastIndexOf(' ') <= 1;
        return isNamed || clean.endsWith(":")
                ? Line.of(clean.substring(0, isNamed ? end + 1 : clean.length()), Role.MUTED)
                        .and(isNamed ? clean.substring(end + 1) : "", Role.TEXT)
                : Line.of(clean, Role.TEXT);
    }
}
