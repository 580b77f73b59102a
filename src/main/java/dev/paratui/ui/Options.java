package dev.paratui.ui;

import dev.paratui.exec.Exec;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.theme.Theme;
import java.time.InstantSource;
import java.util.List;

/**
 * How a dashboard is to be.
 *
 * @param theme the name of the one to begin with
 * @param themes all there are, already read
 * @param exec starts the program that attaches to a pane
 */
public record Options(
        String repository,
        String theme,
        List<Theme> themes,
        Keymap keymap,
        Scene.Density density,
        Bell bell,
        Exec exec,
        InstantSource clock) {
    public Options {
        themes = List.copyOf(themes);
    }

    /** Whether the terminal's bell rings when a session begins to need someone. */
    public enum Bell {
        RINGS,
        SILENT
    }
}
