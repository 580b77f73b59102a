package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Activity;
import dev.paratui.model.PassedLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A limit that is over is not hit again by its old banner; a banner that is printed anew counts. */
class OldBannerTest {
    private static final String SPAN = "limit reached, try again in 2 hours";
    private static final String CLOCK = "limit reached ∙ resets 3pm";
    private static final Instant THREE = LocalDate.of(2026, 11, 21)
            .atTime(15, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant();
    private static final Watch WATCH = new Watch(
            List.of(rule(Activity.LIMITED, "limit reached"), rule(Activity.IDLE, "^> $|^>$")),
            Map.of(),
            Watch.DEFAULT_QUIET,
            Activity.UNKNOWN,
            Activity.UNKNOWN);

    private OldBanner old = OldBanner.NONE;
    private Instant now = THREE.plusSeconds(40);

    @Test
    void onTheScreenAfterItsLimitItTellsNothing() {
        assertThat(seen(SPAN, ">")).isEqualTo(Activity.LIMITED);
        passed(SPAN);
        assertThat(seen(SPAN, "> continue", "done", ">")).isEqualTo(Activity.IDLE);
        assertThat(seen("more", SPAN, "words", ">")).isEqualTo(Activity.IDLE);
    }

    @Test
    void printedOnceMoreItCountsAndAgainWhenTheOldOneIsOutOfSight() {
        passed(SPAN);
        seen(SPAN, ">");
        assertThat(seen(SPAN, "> continue", SPAN, ">")).isEqualTo(Activity.LIMITED);
        passed(SPAN);
        assertThat(seen(SPAN, "> continue", SPAN, ">"))
                .as("went on a second time")
                .isEqualTo(Activity.IDLE);
        assertThat(seen("work", ">")).isEqualTo(Activity.IDLE);
        assertThat(seen("work", SPAN, ">")).isEqualTo(Activity.LIMITED);
    }

    @Test
    void anotherBannerCounts() {
        passed(SPAN);
        assertThat(seen(SPAN, "weekly limit reached, resets Monday", ">")).isEqualTo(Activity.LIMITED);
    }

    @Test
    void oneThatNamesATimeOfDayThatIsPastIsOldAlsoWhenItComesBackIntoSight() {
        passed(CLOCK);
        seen(">");
        now = THREE.plus(Duration.ofMinutes(1));
        assertThat(seen(CLOCK, ">")).as("its clock is behind ours").isEqualTo(Activity.LIMITED);
        now = THREE.plus(Duration.ofHours(2));
        assertThat(seen(CLOCK, ">")).isEqualTo(Activity.IDLE);
        now = THREE.plus(Duration.ofHours(20));
        assertThat(seen(CLOCK, ">")).as("that of the next day").isEqualTo(Activity.LIMITED);
    }

    private void passed(String words) {
        now = now.plusSeconds(1);
        old = old.of(Optional.of(new PassedLimit(words, THREE, now)));
    }

    private Activity seen(String... lines) {
        List<String> screen = List.of(lines);
        old = old.seenOn(screen);
        return ActivityRules.signals(PaneSeen.showing(screen), WATCH, old, now)
                .get(0)
                .activity();
    }

    private static ScreenRule rule(Activity activity, String sign) {
        return new ScreenRule(activity, 12, List.of(Pattern.compile(sign)), List.of(), Optional.empty());
    }
}
