package dev.paratui.ui.grid;

import java.util.ArrayList;
import java.util.List;

/** Text made to fit a number of columns. */
public final class Text {
    private static final String CUT = "…";

    private Text() {}

    /** At most so many columns, a cut marked by an ellipsis at the end. */
    public static String clip(String text, int columns) {
        if (TextWidth.columns(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : text.substring(0, indexAt(text, columns - 1)) + CUT;
    }

    /** As {@link #clip}, keeping the end: {@code …/deep/File.java}. */
    public static String clipStart(String text, int columns) {
        int width = TextWidth.columns(text);
        if (width <= columns) {
            return text;
        }
        if (columns <= 0) {
            return "";
        }
        Clusters clusters = new Clusters(text);
        int left = width;
        while (left > columns - 1 && clusters.next()) {
            left -= clusters.columns();
        }
        return CUT + text.substring(clusters.end());
    }

    /** Exactly so many columns: clipped, or filled up with blanks at its end. */
    public static String pad(String text, int columns) {
        String clipped = clip(text, columns);
        return clipped + " ".repeat(Math.max(0, columns - TextWidth.columns(clipped)));
    }

    /** Exactly so many columns: clipped, or filled up with blanks at its beginning. */
    public static String padStart(String text, int columns) {
        String clipped = clip(text, columns);
        return " ".repeat(Math.max(0, columns - TextWidth.columns(clipped))) + clipped;
    }

    /** The lines of a text, broken between words where they are too long, and inside of words longer than a line. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph.stripTrailing(), Math.max(1, columns), lines);
        }
        return lines;
    }

    /** The index of the first cluster that would reach beyond so many columns. */
    public static int indexAt(String text, int columns) {
        Clusters clusters = new Clusters(text);
        int used = 0;
        while (clusters.next()) {
            used += clusters.columns();
            if (used > columns) {
                return clusters.begin();
            }
        }
        return text.length();
    }

    private static void wrapParagraph(String paragraph, int columns, List<String> lines) {
        String rest = paragraph;
        while (TextWidth.columns(rest) > columns) {
            int fits = Math.max(indexAt(rest, columns), firstEnd(rest));
            int space = rest.lastIndexOf(' ', fits);
            boolean breaksAtWord = space > 0 && !rest.substring(0, space).isBlank();
            lines.add(rest.substring(0, breaksAtWord ? space : fits).stripTrailing());
            rest = breaksAtWord ? rest.substring(space + 1) : rest.substring(fits);
        }
        lines.add(rest);
    }

    private static int firstEnd(String text) {
        Clusters clusters = new Clusters(text);
        clusters.next();
        return clusters.end();
    }
}
