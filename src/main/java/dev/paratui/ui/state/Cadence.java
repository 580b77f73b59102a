package dev.paratui.ui.state;

import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * How often the screen is looked over while nothing happens: only as often as an age or notice on it changes, and past
 * the first ten seconds an age may be five seconds late.
 */
public final class Cadence {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofMinutes(1);
    private static final Duration COUNTED_IN_SECONDS = Duration.ofSeconds(10);
    private static final Duration COUNTED_IN_STEPS = Duration.ofSeconds(60);

    private Cadence() {}

    public static Duration untilNextTick(UiState state) {
        if (state.scene().isStill()) {
            return whileStill(state);
        }
        if (!state.toasts().isEmpty()) {
            return SECOND;
        }
        if (state.fleet().sessions().isEmpty()) {
            return NEVER;
        }
        if (!state.scene().isFocused()) {
            return SLOW;
        }
        Instant youngest = Listing.of(state).stream()
                .map(Cadence::lastChange)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        if (youngest.isAfter(state.now().minus(COUNTED_IN_SECONDS))) {
            return SECOND;
        }
        return youngest.isAfter(state.now().minus(COUNTED_IN_STEPS)) ? STEP : SLOW;
    }

    /** Ages go by minutes then; a notice still goes when its time is over. */
    private static Duration whileStill(UiState state) {
        return state.toasts().stream()
                .map(toast -> Duration.between(state.now(), toast.until()))
                .map(left -> left.compareTo(SECOND) < 0 ? SECOND : left)
                .min(Comparator.naturalOrder())
                .filter(left -> left.compareTo(NEVER) < 0)
                .orElse(NEVER);
    }

    private static Instant lastChange(SessionView session) {
        Instant activity = session.activity().since();
        return activity.isAfter(session.since()) ? activity : session.since();
    }
}
