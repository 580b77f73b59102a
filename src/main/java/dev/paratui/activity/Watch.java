package dev.paratui.activity;

import dev.paratui.model.Activity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How one program is watched.
 *
 * @param screen signs on its screen
 * @param titles signs in its title, the first that is found counts
 * @param quietAfter without output for this long it is silent
 * @param onSilence what its silence means; {@code UNKNOWN} where it means nothing
 * @param onBell what a bell means when silence follows it
 */
public record Watch(
        List<ScreenRule> screen,
        Map<Pattern, Activity> titles,
        Duration quietAfter,
        Activity onSilence,
        Activity onBell) {
    public static final Duration DEFAULT_QUIET = Duration.ofSeconds(10);

    public Watch {
        screen = List.copyOf(screen);
    }

    /** A program of which nothing is known. */
    public static Watch blind() {
        return new Watch(List.of(), Map.of(), DEFAULT_QUIET, Activity.UNKNOWN, Activity.QUESTION);
    }
}
