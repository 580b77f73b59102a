package dev.paratui.ui.view;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in as few letters as possible: {@code 14s 2m 3h 5d}. */
public final class Ages {
    private Ages() {}

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
