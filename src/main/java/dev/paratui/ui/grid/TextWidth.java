package dev.paratui.ui.grid;

/** How many columns text takes on a terminal; the one class that knows, in the way of tmux 3.3a. */
public final class TextWidth {
    private static final int FIRST_MARK = 0x300;
    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    /** Columns of a single character: 0 for marks and controls, 2 for wide ones, else 1. */
    public static int columns(int codePoint) {
        if (codePoint < FIRST_MARK) {
            return codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0) ? 0 : 1;
        }
        if (codePoint >= FIRST_WIDE && WidthTable.WIDE.contains(codePoint)) {
            return 2;
        }
        return WidthTable.NONE.contains(codePoint) ? 0 : 1;
    }

    /** Columns of a text as a grid shows it: controls made visible, lone marks left out. */
    public static int columns(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int columns = 0;
        Clusters clusters = new Clusters(text);
        while (clusters.next()) {
            columns += clusters.columns();
        }
        return columns;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
