package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;

/** A picture of a real pane, from what {@code tmux capture-pane -p -e -N} printed. */
public final class Screenshot {
    private Screenshot() {}

    /**
     * Writes {@code <base>.png} and {@code <base>.svg}.
     *
     * @param theme for what has no colour of its own in the capture
     * @return what is pictured
     */
    public static Grid of(List<String> lines, Size size, Theme theme, Path base) {
        Grid grid = AnsiText.grid(lines, size, Role.BG);
        Picture.png(grid, theme, Path.of(base + ".png"));
        Picture.svg(grid, theme, Path.of(base + ".svg"));
        return grid;
    }
}
