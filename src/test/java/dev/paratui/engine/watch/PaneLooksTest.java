package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.agent.Programs;
import dev.paratui.command.Conclude;
import dev.paratui.command.NoteLimitPassed;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.ActivityChanged;
import dev.paratui.event.LimitPassed;
import dev.paratui.event.Recorded;
import dev.paratui.event.SessionStarted;
import dev.paratui.exec.Environment;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Activity;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.PaneStatus;
import dev.paratui.tmux.Typing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaneLooksTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog();
    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(log, moments);
    private final LatestPanes latest = new LatestPanes();
    private final List<SessionName> output = new ArrayList<>();
    private final List<Object> typed = new ArrayList<>();
    private int captures;
    private String screen = "some words";
    private PaneLooks looks;

    @BeforeEach
    void begin() {
        String start = engine.ask(Samples.request("a"), "person").subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(A, Samples.SEAT, start))), "supervisor");
        Programs programs = new Programs(folder, folder, SearchPath.of(Environment.of(Map.of("PATH", "/nowhere"))));
        Capture capture = new Capture(commands -> {
            captures++;
            return commands.stream().map(command -> screen.lines().toList()).toList();
        });
        Typing typing = new Typing(commands -> {
            typed.addAll(commands);
            return List.of();
        });
        PaneLooks.Minds minds = new PaneLooks.Minds(
                new Beliefs(engine, moments::now, (session, turn) -> {}),
                new StartDialogs(engine, typing, moments::now));
        looks = new PaneLooks(minds, latest, capture, programs, moments::now, output::add);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void aFlipNeedsTwoLooksAndIsToldOnce() {
        hear(moments.now().minusSeconds(2), OptionalInt.empty());
        assertThat(look()).as("in doubt").isTrue();
        assertThat(activity()).isEqualTo(Activity.UNKNOWN);
        look();
        assertThat(activity()).isEqualTo(Activity.WORKING);
        look();
        assertThat(transitions()).hasSize(1);
    }

    @Test
    void theEndOfAProgramIsBelievedAtOnce() {
        hear(moments.now().minusSeconds(2), OptionalInt.of(0));
        look();
        assertThat(activity()).isEqualTo(Activity.DONE);
        hear(moments.now().minusSeconds(1), OptionalInt.of(3));
        look();
        assertThat(activity()).isEqualTo(Activity.EXITED);
    }

    @Test
    void whatIsQuietIsNotLookedAtAgain() {
        hear(moments.now().minusSeconds(2), OptionalInt.empty());
        look();
        look();
        moments.pass(Duration.ofHours(1));
        look();
        look();
        int before = captures;
        for (int round = 0; round < 50; round++) {
            moments.pass(Duration.ofSeconds(2));
            assertThat(look()).as("in doubt").isFalse();
        }
        assertThat(captures).isEqualTo(before);
    }

    @Test
    void theBannerOfALimitAfterWhichItWentOnDoesNotMakeItLimitedAgain() {
        screen = "5-hour limit reached ∙ resets 3pm\n❯ \n? for shortcuts";
        hear(moments.now().minusSeconds(2), OptionalInt.empty());
        look();
        look();
        assertThat(activity()).isEqualTo(Activity.LIMITED);
        String banner = engine.board().snapshot().sightingOf(A).evidence().text();
        engine.ask(new NoteLimitPassed(new LimitPassed(A, moments.now(), banner)), "supervisor");
        screen = screen.replace("❯ ", "> continue\n● Done.\n❯ ");
        hear(moments.now().minusSeconds(1), OptionalInt.empty());
        look();
        look();
        assertThat(activity()).isNotEqualTo(Activity.LIMITED);
        screen = screen.replace("● Done.", banner);
        hear(moments.now(), OptionalInt.empty());
        look();
        look();
        assertThat(activity()).as("said once more").isEqualTo(Activity.LIMITED);
    }

    @Test
    void outputMakesTheSessionSuspectAndIsLookedAt() {
        hear(moments.now().minusSeconds(10), OptionalInt.empty());
        look();
        output.clear();
        int before = captures;
        hear(moments.now().minusSeconds(5), OptionalInt.empty());
        look();
        assertThat(output).containsExactly(A);
        assertThat(captures).isGreaterThan(before);
    }

    @Test
    void aPromptCanBeAnsweredRightAfterARestartBeforeTmuxHasSpoken() {
        screen = "Do you want to proceed?\n❯ 1. Yes\n  2. No, and tell Claude what to do differently (esc)";
        Session session = engine.board().snapshot().ledger().sessionOrRefuse(A);
        assertThat(looks.now(session).activity()).isEqualTo(Activity.PERMISSION);
        assertThat(activity()).as("a look for one who answers changes nothing").isEqualTo(Activity.UNKNOWN);
        hear(moments.now().minusSeconds(2), OptionalInt.of(1));
        assertThat(looks.now(session).activity())
                .as("what tmux says counts from then on")
                .isEqualTo(Activity.EXITED);
        assertThat(looks.now(session.seated(Seat.NONE)).activity()).isNotEqualTo(Activity.PERMISSION);
    }

    private boolean look() {
        Session session = engine.board().snapshot().ledger().sessionOrRefuse(A);
        return looks.at(List.of(session));
    }

    @Test
    void aPaneThatItsProgramSplitOffInFrontOfItDoesNotHideIt() {
        PaneStatus its = status("%1", moments.now().minusSeconds(2), OptionalInt.empty());
        PaneStatus split = status("%9", moments.now().minusSeconds(2), OptionalInt.of(3));
        latest.panes(List.of(split, its));
        look();
        look();
        assertThat(activity()).isEqualTo(Activity.WORKING);
    }

    private void hear(Instant lastOutput, OptionalInt exit) {
        latest.panes(List.of(status("%1", lastOutput, exit)));
    }

    private static PaneStatus status(String pane, Instant lastOutput, OptionalInt exit) {
        return new PaneStatus(
                A,
                pane,
                7,
                exit.isPresent(),
                exit,
                OptionalInt.empty(),
                false,
                "",
                "claude",
                lastOutput,
                new PaneSize(80, 24),
                false,
                false,
                Optional.empty());
    }

    private Activity activity() {
        return engine.board().snapshot().sightingOf(A).evidence().activity();
    }

    private List<ActivityChanged> transitions() {
        return log.events.stream()
                .map(Recorded::event)
                .filter(ActivityChanged.class::isInstance)
                .map(ActivityChanged.class::cast)
                .toList();
    }
}
