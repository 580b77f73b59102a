package dev.paratui.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the one unit that says enough. */
final class Ages {
    private Ages() {}

    /** @param since a time as the tools give it, ISO-8601 in UTC; what is none gives no text */
    static String brief(String since, Instant now) {
        try {
            return brief(Duration.between(Instant.parse(since), now));
        } catch (DateTimeException noTime) {
            return "";
        }
    }

    private static String brief(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m";
        }
        return seconds < 86_400 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }
}
