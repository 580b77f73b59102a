package dev.paratui.model;

import java.util.Locale;

/** Text that came from outside, made fit to be shown. */
public final class Words {
    private static final int MAX_SHOWN = 80;

    private Words() {}

    /** The text on one line, without control characters, cut to a length that fits a message. */
    public static String shown(String text) {
        return clip(clean(text), MAX_SHOWN);
    }

    /** The text on one line: control and invisible characters become spaces. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Words::cleaned).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** At most so many code points, the cut marked by an ellipsis. */
    public static String clip(String text, int maxCodePoints) {
        return text.codePointCount(0, text.length()) <= maxCodePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxCodePoints - 1)) + "…";
    }

    /** {@code 1st}, {@code 2nd}, {@code 13th}. */
    public static String ordinal(int number) {
        boolean isTeen = number % 100 >= 11 && number % 100 <= 13;
        String ending =
                switch (isTeen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    /** {@code 340 MB}, {@code 1.2 GB}; in thousands, as disks are sold. */
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return bytes < 1_000 ? bytes + " B" : bytes / 1_000 + " kB";
        }
        return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static int cleaned(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> ' ';
            case Character.FORMAT -> codePoint == 0x200D ? codePoint : ' ';
            default -> codePoint;
        };
    }
}
