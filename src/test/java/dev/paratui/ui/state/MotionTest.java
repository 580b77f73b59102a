package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where little is to move, the screen stands still while nothing happens. */
class MotionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Stage stage = Stage.of(120, 40).still().sessions(Samples.five());

    @Test
    void secondsAreNotCounted() {
        assertThat(screen()).contains("working    <1m", "conflict   <1m", "permission  2m");
        String before = screen();
        stage.later(5);
        assertThat(screen()).as("nothing happened for five seconds").isEqualTo(before);
    }

    @Test
    void nothingIsLookedOverMoreOftenThanOnceAMinute() {
        assertThat(Cadence.untilNextTick(stage.state())).isEqualTo(MINUTE);
        Stage moving = Stage.of(120, 40).sessions(Samples.five());
        assertThat(Cadence.untilNextTick(moving.state())).isLessThan(MINUTE);
    }

    @Test
    void aNoticeStillGoesWhenItsTimeIsOver() {
        stage.press("Y").pane("auth", "x").press("Y");
        Duration left = Cadence.untilNextTick(stage.state());
        assertThat(left).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        stage.later((int) left.toSeconds());
        assertThat(stage.state().toasts()).isEmpty();
    }

    @Test
    void outputIsToldInWordsInsteadOfBarsThatWander() {
        stage.framed("auth", Samples.output(), Samples.pane());
        assertThat(screen()).contains("written to in the last minute").doesNotContain("▂", "▅", "lines in a minute");
    }

    private String screen() {
        return Screen.of(stage.state()).grid().toString();
    }
}
