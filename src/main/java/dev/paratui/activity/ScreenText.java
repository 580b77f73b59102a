package dev.paratui.activity;

import java.util.List;
import java.util.regex.Pattern;

/** A pane's lines without what only decorates them: frames, margins, empty lines. */
final class ScreenText {
    /** Longer lines are cut: a pattern of a user's must not meet unbounded text. */
    private static final int MAX_LINE = 500;

    /** Programs put one behind their prompt; to a rule it is a blank. */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final Pattern FRAME = Pattern.compile("^[\\s\\u2500-\\u257F]+|[\\s\\u2500-\\u257F]+$");

    private ScreenText() {}

    static List<String> bare(List<String> lines) {
        return lines.stream()
                .map(ScreenText::unframed)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String unframed(String line) {
        String bounded = line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
        return FRAME.matcher(bounded.replace(NO_BREAK_SPACE, ' ')).replaceAll("");
    }
}
