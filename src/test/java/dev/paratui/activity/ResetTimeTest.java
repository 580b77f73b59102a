package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a limit is over, in the words of programs. */
class ResetTimeTest {
    private static final Instant SAID = Instant.parse("2026-11-21T12:30:00Z");
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5-hour limit reached ∙ resets 3pm | 2026-11-21T14:00:00Z",
                "5-hour limit reached ∙ resets 1pm | 2026-11-22T12:00:00Z",
                "You've hit your session limit · resets 3:45pm (Europe/London) | 2026-11-21T15:45:00Z",
                "Weekly limit reached ∙ resets Nov 24, 5am (America/New_York) | 2026-11-24T10:00:00Z",
                "Weekly limit reached ∙ resets Jan 2, 5am | 2027-01-02T04:00:00Z",
                "Usage limit reached, resets at 15:00 | 2026-11-21T14:00:00Z",
                "resets 12am | 2026-11-21T23:00:00Z",
                "You've hit your usage limit. Try again in 3 hours 12 minutes. | 2026-11-21T15:42:00Z",
                "try again in 2 days, 4 hours and 1 minute | 2026-11-23T16:31:00Z",
                "Rate limit reached, retrying in 45s | 2026-11-21T12:30:45Z",
                "try again at Dec 1st, 2026 3:04 PM | 2026-12-01T14:04:00Z",
                "Access resets at 9:00 AM PST. | 2026-11-22T08:00:00Z"
            })
    void theMomentIsRead(String words, Instant moment) {
        assertThat(ResetTime.in(words, SAID, HERE)).contains(moment);
    }

    @Test
    void theRawFormOfClaudeIsRead() {
        assertThat(ResetTime.in("Claude AI usage limit reached|1795273200", SAID, HERE))
                .contains(Instant.ofEpochSecond(1_795_273_200L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usage limit reached",
                "resets 5 of 10",
                "try again in a while",
                "resets 25:00",
                "reset at 3pm (Nowhere/Land)"
            })
    void whereNoneIsNamedThereIsNone(String words) {
        assertThat(ResetTime.in(words, SAID, HERE)).isEmpty();
    }
}
