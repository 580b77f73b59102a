package dev.paratui.ui.state;

import dev.paratui.model.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * A notice that goes away by itself.
 *
 * @param level {@code ok}, {@code info}, {@code warn} or {@code error}
 * @param hint what to do; may be empty
 */
public record Toast(String level, String text, String hint, Instant until) {
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final Duration LONG = Duration.ofSeconds(20);

    static Toast of(String level, String text, String hint, Instant now) {
        boolean isTrouble = level.equals("error") || level.equals("warn");
        return new Toast(level, text, hint, now.plus(isTrouble ? LONG : SHORT));
    }

    /** As if it were new. */
    Toast renewed(Instant now) {
        return of(level, text, hint, now);
    }

    static Toast refused(String what, Refusal refusal, Instant now) {
        return of("error", what + ": " + refusal.message(), refusal.hint(), now);
    }
}
