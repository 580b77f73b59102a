package dev.paratui.ui.grid;

import java.util.List;

/**
 * A rounded border with words in its lines.
 *
 * @param isActive whether it has the keys, and shows so
 * @param title in the upper line, on the left
 * @param note in the upper line, on the right
 * @param foot in the lower line, on the right
 */
public record Box(boolean isActive, Line title, Line note, Line foot) {
    public static Box titled(String title) {
        return new Box(false, title.isEmpty() ? Line.EMPTY : Line.of(title, Role.TITLE), Line.EMPTY, Line.EMPTY);
    }

    /** A box whose title is a row of names, one of them the chosen one. */
    public static Box tabbed(List<String> tabs, int chosen) {
        Line title = Line.EMPTY;
        for (int i = 0; i < tabs.size(); i++) {
            Line tab = i == chosen ? Line.of(tabs.get(i), Ink.of(Role.TITLE).bold()) : Line.of(tabs.get(i), Role.MUTED);
            title = i == 0 ? tab : title.and(" ─ ", Role.BORDER).and(tab);
        }
        return new Box(false, title, Line.EMPTY, Line.EMPTY);
    }

    public Box active() {
        return new Box(true, title, note, foot);
    }

    public Box noted(Line newNote) {
        return new Box(isActive, title, newNote, foot);
    }

    public Box footed(Line newFoot) {
        return new Box(isActive, title, note, newFoot);
    }

    /** Draws the border on the edge of the area and returns the part inside of it to draw on. */
    public Grid.Builder draw(Grid.Builder grid, Area area) {
        Grid.Builder part = grid.within(area);
        if (area.rows() < 2 || area.columns() < 2) {
            return part.within(new Area(0, 0, 0, 0));
        }
        drawEdges(part);
        int bottom = area.rows() - 1;
        int room = area.columns() - 4;
        Line shownTitle = title.clip(room - 2);
        label(part, 0, 2, shownTitle);
        int left = room - (shownTitle.columns() == 0 ? 0 : shownTitle.columns() + 3);
        Line shownNote = note.clip(left - 2);
        label(part, 0, area.columns() - 4 - shownNote.columns(), shownNote);
        Line shownFoot = foot.clip(room - 2);
        label(part, bottom, area.columns() - 4 - shownFoot.columns(), shownFoot);
        return part.within(part.area().inner());
    }

    private void drawEdges(Grid.Builder part) {
        int bottom = part.size().rows() - 1;
        int last = part.size().columns() - 1;
        Ink ink = Ink.of(isActive ? Role.BORDER_ACTIVE : Role.BORDER);
        part.fill(new Area(0, 0, 1, last + 1), "─", ink);
        part.fill(new Area(bottom, 0, 1, last + 1), "─", ink);
        part.fill(new Area(0, 0, bottom + 1, 1), "│", ink);
        part.fill(new Area(0, last, bottom + 1, 1), "│", ink);
        part.text(0, 0, "╭", ink);
        part.text(0, last, "╮", ink);
        part.text(bottom, 0, "╰", ink);
        part.text(bottom, last, "╯", ink);
    }

    private static void label(Grid.Builder part, int row, int column, Line line) {
        if (line.columns() > 0) {
            part.text(row, column, " ", Role.BORDER);
            int end = part.line(row, column + 1, line);
            part.text(row, end, " ", Role.BORDER);
        }
    }
}
