package dev.paratui.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text made fit for a pane's input: nothing in it can act as a key or end a bracketed paste. */
final class PasteText {
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

    private PasteText() {}

    /** Line ends become LF; escape sequences and control characters other than LF and TAB are left out. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String words = ESCAPE_SEQUENCE.matcher(lines).replaceAll("");
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().filter(PasteText::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text in pieces of at most so many characters, never cut inside of one. */
    static List<String> pieces(String text, int maxCharacters) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + maxCharacters);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static boolean isText(int codePoint) {
        int type = Character.getType(codePoint);
        boolean isControl = type == Character.CONTROL && codePoint != '\n' && codePoint != '\t';
        return !isControl && type != Character.SURROGATE;
    }
}
