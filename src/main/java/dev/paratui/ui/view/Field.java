package dev.paratui.ui.view;

import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.terminal.Cursor;
import dev.paratui.ui.widget.TextInput;

/** A field to type into: one line that moves along with the cursor. */
final class Field {
    private Field() {}

    /** @return where its cursor is, on the grid that the area is a part of */
    static Cursor draw(Grid.Builder grid, Area area, TextInput input) {
        grid.fill(area, Role.INPUT);
        int room = Math.max(1, area.columns() - 2);
        String before = input.text().substring(0, input.at());
        int at = TextWidth.columns(before);
        int hidden = Math.max(0, at - room + 1);
        int from = hidden == 0 ? 0 : Text.indexAt(input.text(), hidden + 1);
        String shown = input.text().substring(from);
        grid.text(area.row(), area.column() + 1, Text.clip(shown, room), Role.STRONG);
        int column = TextWidth.columns(before.substring(Math.min(from, before.length())));
        return new Cursor(area.row(), area.column() + 1 + column);
    }
}
