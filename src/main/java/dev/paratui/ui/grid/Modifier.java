package dev.paratui.ui.grid;

/** How a cell's text is set beside its colours. */
public enum Modifier {
    BOLD(1),
    DIM(2),
    ITALIC(4),
    UNDERLINE(8),
    REVERSE(16),
    STRIKE(32),
    /** Behind a dialog: front and ground fade towards the theme's ground. */
    VEILED(64);

    private final int bit;

    Modifier(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
