package dev.paratui.activity;

import dev.paratui.model.Activity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign by which an activity is known on a program's screen.
 *
 * @param lines how many of the last lines that show anything are looked at
 * @param all every one of these is found in some line; the first one's line is the evidence
 * @param none none of these is found in any line
 * @param shows finds, anywhere on the screen, the line that tells a person more than the sign itself does
 */
public record ScreenRule(Activity activity, int lines, List<Pattern> all, List<Pattern> none, Optional<Pattern> shows) {
    public ScreenRule {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a screen rule needs a pattern");
        }
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** The words that prove it, if the screen carries the sign. */
    Optional<String> evidence(List<String> screen) {
        List<String> seen = screen.subList(Math.max(0, screen.size() - lines), screen.size());
        boolean hasAll = all.stream().allMatch(pattern -> last(pattern, seen).isPresent());
        if (!hasAll || none.stream().anyMatch(pattern -> last(pattern, seen).isPresent())) {
            return Optional.empty();
        }
        return shows.flatMap(pattern -> last(pattern, screen)).or(() -> last(all.get(0), seen));
    }

    private static Optional<String> last(Pattern pattern, List<String> lines) {
        return lines.stream().filter(line -> pattern.matcher(line).find()).reduce((earlier, later) -> later);
    }
}
