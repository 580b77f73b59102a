package dev.paratui.activity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a program takes what is typed.
 *
 * @param mark finds the beginning of its line on the screen; what stands behind is the text
 */
public record Composer(Pattern mark) {
    /** Enough to know a text again, short enough for a narrow pane. */
    private static final int KNOWN_BY = 12;

    /** What stands in it, up to the first line that is empty but for a frame; empty: it is not to be seen. */
    public Optional<String> text(List<String> screen) {
        for (int row = screen.size() - 1; row >= 0; row--) {
            String line = ScreenText.unframed(screen.get(row));
            Matcher begin = mark.matcher(line);
            if (begin.find()) {
                String below = screen.subList(row + 1, screen.size()).stream()
                        .map(ScreenText::unframed)
                        .takeWhile(next -> !next.isEmpty())
                        .collect(Collectors.joining("\n"));
                return Optional.of((line.substring(begin.end()) + "\n" + below).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether what stood in it has left: it is there, and holds something else. */
    public boolean hasLet(String stood, List<String> screen) {
        String beginning = stood.substring(0, Math.min(KNOWN_BY, stood.length()));
        return text(screen).filter(now -> !now.startsWith(beginning)).isPresent();
    }
}
