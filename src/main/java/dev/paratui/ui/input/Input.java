package dev.paratui.ui.input;

import dev.paratui.ui.grid.Size;

/** Something that came from the terminal, or a wish to look at the world again. */
public sealed interface Input
        permits Key, Input.Paste, Mouse, Input.Resized, Input.Focus, Input.Wake, Input.Ground, Input.Ended {
    /** Text that was pasted as a whole; it never acts as keys. */
    record Paste(String text) implements Input {}

    /** The terminal has another size now. */
    record Resized(Size size) implements Input {}

    /** The terminal's window was entered or left. */
    enum Focus implements Input {
        GAINED,
        LOST
    }

    /** What the terminal answered when it was asked for its ground. */
    enum Ground implements Input {
        DARK,
        LIGHT
    }

    /** Something else than the person has news. */
    record Wake() implements Input {}

    /** The terminal is gone; nothing more will come. */
    record Ended() implements Input {}
}
