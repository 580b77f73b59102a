package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ActivityRulesTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final ScreenRule ASKS = rule(Activity.PERMISSION, "\\[y/n\\]$");
    private static final ScreenRule WORKS = rule(Activity.WORKING, "esc to interrupt");
    private static final ScreenRule RESTS = rule(Activity.IDLE, "^> ?$");
    private static final Watch WATCH = new Watch(
            List.of(RESTS, WORKS, ASKS),
            Map.of(Pattern.compile("^busy"), Activity.WORKING),
            Duration.ofSeconds(10),
            Activity.IDLE,
            Activity.QUESTION);

    @Test
    void aDeadProcessBeatsWhateverItsScreenStillShows() {
        PaneSeen asking = PaneSeen.showing(List.of("Allow this? [y/n]"));

        assertThat(judge(asking.ended(PaneSeen.End.exited(0))).activity()).isEqualTo(Activity.DONE);
        assertThat(judge(asking.ended(PaneSeen.End.exited(3))))
                .isEqualTo(new Evidence(Activity.EXITED, "process", "exit 3", AT));
        assertThat(judge(asking.ended(PaneSeen.End.killed("9"))).text()).isEqualTo("ended by signal 9");
    }

    @Test
    void whatNeedsAPersonIsBelievedBeforeWhatGoesOn() {
        Evidence evidence = judge(PaneSeen.showing(List.of("✻ Brewing… (esc to interrupt)", "Allow this? [y/n]")));

        assertThat(evidence).isEqualTo(new Evidence(Activity.PERMISSION, "screen", "Allow this? [y/n]", AT));
    }

    @Test
    void framesAndEmptyLinesAreNoHindrance() {
        List<String> screen = List.of("╭──────────╮", "│ >        │", "╰──────────╯", "", "");

        assertThat(judge(PaneSeen.showing(screen)).activity()).isEqualTo(Activity.IDLE);
    }

    @Test
    void aBellCountsOnlyWhenSilenceFollowsIt() {
        PaneSeen ringing = PaneSeen.showing(List.of("text")).ringing();

        assertThat(judge(ringing.quietFor(Duration.ofSeconds(1))).activity()).isEqualTo(Activity.WORKING);
        assertThat(judge(ringing.quietFor(Duration.ofSeconds(11))).source()).isEqualTo("bell");
        assertThat(judge(ringing)).isEqualTo(Evidence.unknown(AT));
    }

    @Test
    void theTitleIsAskedWhenTheScreenSaysNothing() {
        assertThat(judge(PaneSeen.showing(List.of("text")).titled("busy: tests")))
                .isEqualTo(new Evidence(Activity.WORKING, "title", "busy: tests", AT));
    }

    @Test
    void silenceMeansWhatTheProgramsFileSaysAndItsWordsDoNotChangeWithTime() {
        PaneSeen pane = PaneSeen.showing(List.of("text"));

        assertThat(judge(pane.quietFor(Duration.ofSeconds(10)))).isEqualTo(judge(pane.quietFor(Duration.ofHours(2))));
        assertThat(judge(pane.quietFor(Duration.ofSeconds(10))).activity()).isEqualTo(Activity.IDLE);
        assertThat(ActivityRules.judge(pane.quietFor(Duration.ofHours(1)), Watch.blind(), AT))
                .isEqualTo(Evidence.unknown(AT));
    }

    @Test
    void anEmptyCaptureSaysNothing() {
        assertThat(judge(PaneSeen.showing(List.of()))).isEqualTo(Evidence.unknown(AT));
    }

    @Test
    void controlCharactersNeverBecomeEvidence() {
        assertThat(judge(PaneSeen.showing(List.of("\u001b]0;x\u0007Allow? [y/n]")))
                        .text())
                .doesNotContain("\u001b", "\u0007");
    }

    private static Evidence judge(PaneSeen seen) {
        return ActivityRules.judge(seen, WATCH, AT);
    }

    private static ScreenRule rule(Activity activity, String pattern) {
        return new ScreenRule(activity, 15, List.of(Pattern.compile(pattern)), List.of(), Optional.empty());
    }
}
