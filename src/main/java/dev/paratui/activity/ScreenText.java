package dev.paratui.activity;

import java.util.List;
import java.util.regex.Pattern;

/** A pane's lines without what only decorates them: frames, margins, empty lines. */
final class ScreenText {
    /** Longer lines are cut: a pattern of a user's must not meet unbounded text. */
    private static final int MAX_LINE = 500;

    private static final Pattern FRAME = Pattern.compile("^[\\s\\u2500-\\u257F]+|[\\s\\u2500-\\u257F]+$");

    private ScreenText() {}

    static List<String> bare(List<String> lines) {
        return lines.stream()
                .map(line -> line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE))
                .map(line -> FRAME.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
