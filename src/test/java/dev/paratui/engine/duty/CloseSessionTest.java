package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.engine.Samples;
import dev.paratui.model.Activity;
import dev.paratui.model.Brief;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Life;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.Permissions;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a program rests after its landing: an agent at its prompt soon, a script only when it has ended. */
class CloseSessionTest {
    private static final Instant LANDED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aScriptThatLandedItselfIsNotEndedInTheMiddle() {
        for (Activity activity : List.of(Activity.IDLE, Activity.QUESTION, Activity.UNKNOWN, Activity.WORKING)) {
            assertThat(rests(session("shell", "make; para integrate; sleep 600"), activity, LONG))
                    .as(activity.word())
                    .isFalse();
        }
        assertThat(rests(session("shell", "make; para integrate"), Activity.DONE, Duration.ZERO))
                .isTrue();
        assertThat(rests(session("shell", "make; para integrate"), Activity.EXITED, Duration.ZERO))
                .isTrue();
    }

    @Test
    void anAgentAtItsPromptIsClosedWithinSeconds() {
        assertThat(rests(session("claude", "task"), Activity.IDLE, SHORT)).isTrue();
        assertThat(rests(session("claude", "task"), Activity.IDLE, Duration.ofSeconds(1)))
                .isFalse();
        assertThat(rests(session("shell", ""), Activity.IDLE, SHORT)).isTrue();
    }

    @Test
    void anAgentThatWorksOrAsksForPermissionIsLeftAloneHoweverLong() {
        assertThat(rests(session("claude", "task"), Activity.WORKING, LONG)).isFalse();
        assertThat(rests(session("claude", "task"), Activity.PERMISSION, LONG)).isFalse();
    }

    @Test
    void aProgramOfWhichNothingIsKnownIsClosedAfterALongSilence() {
        assertThat(rests(session("mine", "task"), Activity.UNKNOWN, SHORT)).isFalse();
        assertThat(rests(session("mine", "task"), Activity.UNKNOWN, LONG)).isTrue();
    }

    @Test
    void whereNothingSitsNothingIsWaitedFor() {
        assertThat(rests(session("claude", "task").seated(Seat.NONE), Activity.WORKING, Duration.ZERO))
                .isTrue();
    }

    private static boolean rests(Session session, Activity activity, Duration quiet) {
        PaneSeen pane = new PaneSeen("%1", 7, Optional.empty(), "", LANDED);
        Sighting seen = Sighting.nothingYet(LANDED)
                .believing(new Evidence(activity, "screen", "", LANDED), LANDED)
                .seeing(Optional.of(pane), LANDED);
        return CloseSession.rests(session, seen, LANDED.plus(quiet));
    }

    private static Session session(String agent, String task) {
        Brief brief = new Brief(agent, ExecKind.TMUX, "auto", task, List.of(), Permissions.ASKED, Map.of());
        return new Session(
                new SessionName("a"),
                1,
                Life.LANDED,
                brief,
                Samples.request("a").work(),
                Samples.SEAT,
                Standing.NEW,
                LANDED,
                LANDED);
    }
}
