package dev.paratui.ui.view;

import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;

/** The frame of a dialog in the middle of the screen; all else steps back behind it. */
final class Pop {
    private static final int MARGIN = 4;

    private Pop() {}

    /** @return the part to draw in, on the whole screen's coordinates */
    static Area open(Grid.Builder grid, Box box, Size inside) {
        grid.veil();
        Area room = grid.area().withoutTop(1).withoutBottom(1);
        Size wanted = new Size(Math.min(inside.columns() + 4, grid.size().columns() - MARGIN), inside.rows() + 2);
        Area area = room.centred(wanted);
        grid.fill(area, Role.PANEL);
        box.active().draw(grid, area);
        return area.inner().withoutLeft(1).withoutRight(1);
    }

    static Line keys(String... keysAndWords) {
        Line line = Line.EMPTY;
        for (int i = 0; i + 1 < keysAndWords.length; i += 2) {
            line = (i == 0 ? line : line.and("   ", Role.TEXT))
                    .and(keysAndWords[i], Role.KEY)
                    .and(" " + keysAndWords[i + 1], Role.MUTED);
        }
        return line;
    }
}
