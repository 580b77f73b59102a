package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeliefTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration LIVELY = Duration.ofMillis(200);
    private static final Duration STILL = Duration.ofSeconds(20);

    private Belief belief = Belief.unknown(START);

    @Test
    void theProgramsOwnWordIsBelievedAtOnceAndBeforeItsScreen() {
        look(Activity.WORKING, 0, LIVELY);
        look(Activity.WORKING, 0.3, LIVELY);
        hear(Activity.PERMISSION, "Bash", 1);
        assertThat(belief.current().activity()).isEqualTo(Activity.PERMISSION);
        assertThat(belief.current().source()).isEqualTo("hook");
        look(Activity.WORKING, 1.3, LIVELY);
        assertThat(belief.current().activity())
                .as("the dialog is not drawn yet")
                .isEqualTo(Activity.PERMISSION);
    }

    @Test
    void aPermissionAnsweredInThePaneIsSeenThoughNoHookTells() {
        hear(Activity.PERMISSION, "Bash", 0);
        look(Activity.PERMISSION, 1, STILL);
        look(Activity.PERMISSION, 2, STILL);
        look(Activity.WORKING, 5, LIVELY);
        assertThat(belief.current().activity()).as("one look flips nothing").isEqualTo(Activity.PERMISSION);
        look(Activity.WORKING, 5.4, LIVELY);
        look(Activity.WORKING, 5.8, LIVELY);
        assertThat(belief.current().activity()).isEqualTo(Activity.WORKING);
        assertThat(belief.current().source()).isEqualTo("screen");
    }

    @Test
    void aTurnBrokenOffWithEscapeIsSeenOnceThePaneIsStill() {
        hear(Activity.WORKING, "", 0);
        for (int tenth = 10; tenth < 40; tenth += 3) {
            look(Activity.IDLE, tenth / 10.0, LIVELY);
        }
        assertThat(belief.current().activity()).as("it still writes").isEqualTo(Activity.WORKING);
        look(Activity.IDLE, 5, Duration.ofSeconds(2));
        assertThat(belief.current().activity()).isEqualTo(Activity.IDLE);
        hear(Activity.WORKING, "", 6);
        assertThat(belief.current().source()).as("it speaks again").isEqualTo("hook");
    }

    @Test
    void anotherToolsEndIsNoAnswerToTheOneThatAsks() {
        hear(Activity.PERMISSION, "Bash", 0);
        hear(Activity.WORKING, "Read", 1);
        assertThat(belief.current().activity()).isEqualTo(Activity.PERMISSION);
        hear(Activity.WORKING, "Bash", 2);
        assertThat(belief.current().activity()).isEqualTo(Activity.WORKING);
    }

    @Test
    void hooksThatFallSilentLoseAuthorityUnlessTheScreenAgrees() {
        hear(Activity.WORKING, "Bash", 0);
        look(Activity.WORKING, 500, STILL);
        assertThat(belief.current().source()).as("a long tool call").isEqualTo("hook");
        silent(600);
        silent(601);
        assertThat(belief.current().activity()).isEqualTo(Activity.UNKNOWN);
    }

    @Test
    void restAndDialogsDoNotGrowOld() {
        hear(Activity.IDLE, "", 0);
        silent(90_000);
        silent(90_001);
        assertThat(belief.current().activity()).isEqualTo(Activity.IDLE);
    }

    @Test
    void theEndOfTheProcessCountsBeforeItsWord() {
        hear(Activity.WORKING, "", 0);
        Evidence end = new Evidence(Activity.EXITED, "process", "exit 1", at(1));
        belief = belief.seen(new Belief.Look(List.of(end), Optional.of(LIVELY), Hooks.DEFAULT_HOLDS, at(1)));
        assertThat(belief.current()).isEqualTo(end);
        assertThat(belief.hook()).isEmpty();
    }

    @Test
    void everySignalIsKeptWithTheTimeSinceWhichItSaysSo() {
        hear(Activity.WORKING, "", 0);
        look(Activity.IDLE, 0.5, LIVELY);
        look(Activity.IDLE, 0.9, LIVELY);
        assertThat(belief.allSignals()).extracting(Evidence::source).containsExactly("hook", "screen");
        assertThat(belief.allSignals().get(1).since()).isEqualTo(at(0.5));
    }

    private void hear(Activity activity, String tool, double second) {
        Evidence told = new Evidence(activity, "hook", tool, at(second));
        belief = belief.heard(
                new Hooks.Heard("event", Optional.of(told), new Hooks.ToolUse(tool, "", ""), "conversation", ""));
    }

    private void look(Activity activity, double second, Duration quiet) {
        Evidence seen = new Evidence(activity, "screen", "a line", at(second));
        belief = belief.seen(new Belief.Look(List.of(seen), Optional.of(quiet), Hooks.DEFAULT_HOLDS, at(second)));
    }

    private void silent(double second) {
        List<Evidence> none = new ArrayList<>();
        belief = belief.seen(new Belief.Look(none, Optional.of(STILL), Hooks.DEFAULT_HOLDS, at(second)));
    }

    private static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1_000));
    }
}
