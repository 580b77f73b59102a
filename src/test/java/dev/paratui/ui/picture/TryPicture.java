package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * For developers' eyes: makes pictures of a pane. Arguments: a file of what {@code tmux capture-pane -p -e -N} printed,
 * columns, rows, the theme's name, and where the pictures go, without an ending.
 */
public final class TryPicture {
    private TryPicture() {}

    public static void main(String[] argv) throws IOException {
        Size size = new Size(Integer.parseInt(argv[1]), Integer.parseInt(argv[2]));
        Themes themes = new Themes(Path.of("themes"));
        Screenshot.of(Files.readAllLines(Path.of(argv[0])), size, themes.load(argv[3]), Path.of(argv[4]));
    }
}
