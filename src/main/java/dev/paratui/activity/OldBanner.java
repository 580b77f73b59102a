package dev.paratui.activity;

import dev.paratui.model.PassedLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The banner of a usage limit after which a program went on, as it may still stand on the screen: it tells nothing any
 * more, unless it is printed once more.
 *
 * @param passed empty: there was none
 * @param least how often it has stood on the screen since then, at least
 */
public record OldBanner(Optional<PassedLimit> passed, int least) {
    public static final OldBanner NONE = new OldBanner(Optional.empty(), Integer.MAX_VALUE);

    /** A program that went on too early says the same again within this time. */
    private static final Duration SAID_AGAIN = Duration.ofMinutes(15);

    /** For so long a time of day that is past is not yet the next day's. */
    private static final Duration SAME_DAY = Duration.ofHours(12);

    /** With what is known of this limit by now. */
    public OldBanner of(Optional<PassedLimit> now) {
        return now.equals(passed) ? this : new OldBanner(now, Integer.MAX_VALUE);
    }

    /** What it is after a look at these lines. */
    public OldBanner seenOn(List<String> screen) {
        return passed.map(limit -> new OldBanner(passed, Math.min(least, times(limit, ScreenText.bare(screen)))))
                .orElse(this);
    }

    boolean covers(String words, List<String> lines, Instant at) {
        return passed.filter(limit -> limit.words().equals(words))
                .filter(limit -> times(limit, lines) <= least || isNamed(limit, at))
                .isPresent();
    }

    private static int times(PassedLimit limit, List<String> lines) {
        return (int) lines.stream()
                .filter(line -> ActivityRules.clean(line).equals(limit.words()))
                .count();
    }

    /** A time of day that is past is meant by a banner that comes back into sight, too. */
    private static boolean isNamed(PassedLimit limit, Instant at) {
        Optional<Instant> named = ResetTime.in(limit.words(), limit.until().minusSeconds(1), ZoneId.systemDefault());
        return named.equals(Optional.of(limit.until()))
                && named.equals(ResetTime.in(limit.words(), limit.until().minusSeconds(2), ZoneId.systemDefault()))
                && at.isAfter(limit.until().plus(SAID_AGAIN))
                && at.isBefore(limit.until().plus(SAME_DAY));
    }
}
