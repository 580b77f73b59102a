package dev.paratui.ui.state;

import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;

/** How often the screen is looked over while nothing happens: only as often as an age or notice on it changes. */
public final class Cadence {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration NEVER = Duration.ofMinutes(1);
    private static final Duration COUNTED_IN_SECONDS = Duration.ofSeconds(60);

    private Cadence() {}

    public static Duration untilNextTick(UiState state) {
        if (!state.toasts().isEmpty()) {
            return SECOND;
        }
        if (state.fleet().sessions().isEmpty()) {
            return NEVER;
        }
        boolean hasSeconds = state.scene().isFocused()
                && Listing.of(state).stream().anyMatch(session -> isYoung(session, state.now()));
        return hasSeconds ? SECOND : SLOW;
    }

    private static boolean isYoung(SessionView session, Instant now) {
        return isYoung(session.activity().since(), now) || isYoung(session.since(), now);
    }

    private static boolean isYoung(Instant since, Instant now) {
        return since.plus(COUNTED_IN_SECONDS).isAfter(now);
    }
}
