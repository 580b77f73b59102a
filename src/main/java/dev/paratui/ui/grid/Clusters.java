package dev.paratui.ui.grid;

/**
 * Walks over a text by clusters: what takes a place of its own on the screen.
 *
 * <p>Marks, variation selectors and joined characters belong to the one before them, two regional indicators are one
 * flag. Controls become visible signs, so that nothing from outside can act on a terminal. Not thread-safe.
 */
public final class Clusters {
    private static final int JOINER = 0x200D;
    private static final int FIRST_SPECIAL = 0x300;
    private static final String UNKNOWN = "\uFFFD";
    private static final String[] ASCII = new String[128];

    static {
        for (int i = 0; i < ASCII.length; i++) {
            ASCII[i] = String.valueOf((char) i);
        }
    }

    private final String text;
    private int begin;
    private int end;
    private String cluster = "";
    private int columns;

    public Clusters(String text) {
        this.text = text;
    }

    /** Goes to the next cluster that takes room; false at the end. */
    public boolean next() {
        while (end < text.length()) {
            begin = end;
            char c = text.charAt(begin);
            if (c >= ' ' && c <= '~' && (begin + 1 == text.length() || text.charAt(begin + 1) < FIRST_SPECIAL)) {
                end = begin + 1;
                cluster = ASCII[c];
                columns = 1;
                return true;
            }
            if (take()) {
                return true;
            }
        }
        begin = end;
        return false;
    }

    public String cluster() {
        return cluster;
    }

    /** 1 or 2. */
    public int columns() {
        return columns;
    }

    /** Where the cluster begins in the text, as an index of {@code char}s. */
    public int begin() {
        return begin;
    }

    public int end() {
        return end;
    }

    private boolean take() {
        int first = text.codePointAt(begin);
        end = begin + Character.charCount(first);
        if (first < ' ' || first == 0x7F) {
            return show(first == 0x7F ? "\u2421" : Character.toString(0x2400 + first));
        }
        if (Character.getType(first) == Character.SURROGATE || (first > '~' && first < 0xA0)) {
            return show(UNKNOWN);
        }
        columns = TextWidth.columns(first);
        if (columns == 0) {
            return false;
        }
        takeFollowers(first);
        cluster = text.substring(begin, end);
        return true;
    }

    private boolean show(String sign) {
        cluster = sign;
        columns = 1;
        return true;
    }

    private void takeFollowers(int first) {
        boolean flagOpen = isRegional(first);
        boolean joined = false;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean pairs = flagOpen && isRegional(next);
            boolean joins = joined && next >= FIRST_SPECIAL && !turnsText(next);
            if (!joins && !pairs && !isFollower(next)) {
                return;
            }
            columns = pairs ? 2 : columns;
            flagOpen = flagOpen && !pairs;
            joined = next == JOINER;
            end += Character.charCount(next);
        }
    }

    private static boolean isFollower(int codePoint) {
        return codePoint >= FIRST_SPECIAL && TextWidth.columns(codePoint) == 0 && !turnsText(codePoint);
    }

    /** Marks that change the direction of text; they are left out, so that words show in the order they have. */
    private static boolean turnsText(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F;
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }
}
