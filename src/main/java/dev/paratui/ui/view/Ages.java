package dev.paratui.ui.view;

import dev.paratui.ui.state.UiState;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in as few letters as possible: {@code 14s 2m 3h 5d}. */
public final class Ages {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Ages() {}

    /** As long ago as a state says; where little is to move, seconds are not counted. */
    static String brief(Instant since, UiState state) {
        boolean isYoung = Duration.between(since, state.now()).compareTo(MINUTE) < 0;
        return state.scene().isStill() && isYoung ? "<1m" : brief(since, state.now());
    }

    public static String brief(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.isNegative()) {
            return "0s";
        }
        if (age.toMinutes() < 1) {
            return age.toSeconds() + "s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + "m";
        }
        return age.toDays() < 2 ? age.toHours() + "h" : age.toDays() + "d";
    }
}
