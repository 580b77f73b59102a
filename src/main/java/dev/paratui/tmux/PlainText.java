package dev.paratui.tmux;

import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Captured lines as text for people and programs: without escapes, line drawing as the characters it stands for. */
final class PlainText {
    /** SGR and other CSI sequences; OSC up to its end, as tmux 3.4 and later write for links. */
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\].*?(?:\u0007|\u001b\\\\)|\u001b[ -/]*[0-~]");

    private static final char LINE_DRAWING_ON = '\u000e';
    private static final char LINE_DRAWING_OFF = '\u000f';

    /** The VT100's line drawing set, from {@code `} to {@code ~}. */
    private static final String DRAWN = "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    private static final char FIRST_DRAWN = '`';

    /** Like a style, drawing goes on from line to line. */
    private boolean isDrawing;

    private PlainText() {}

    static String lastLines(List<String> captured, int maxLines) {
        PlainText reader = new PlainText();
        List<String> lines =
                new ArrayList<>(captured.stream().map(reader::plain).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - maxLines), lines.size()));
    }

    private String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (char character : ESCAPE.matcher(line).replaceAll("").toCharArray()) {
            if (character == LINE_DRAWING_ON || character == LINE_DRAWING_OFF) {
                isDrawing = character == LINE_DRAWING_ON;
            } else {
                plain.append(isDrawing ? drawn(character) : character);
            }
        }
        return Words.clean(plain.toString()).stripTrailing();
    }

    private static char drawn(char character) {
        int index = character - FIRST_DRAWN;
        return index >= 0 && index < DRAWN.length() ? DRAWN.charAt(index) : character;
    }
}
