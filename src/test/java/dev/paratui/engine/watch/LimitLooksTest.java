package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.agent.Programs;
import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.LimitPassed;
import dev.paratui.event.MessageSent;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.event.SessionStarted;
import dev.paratui.exec.Environment;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Intent;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.PassedLimit;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that wait for a usage limit go on when it is over, one by one. */
class LimitLooksTest {
    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private boolean isWanted = true;
    private LimitLooks looks;

    @BeforeEach
    void begin() {
        looks = looks();
        for (String name : List.of("a", "b", "c")) {
            String intent = engine.ask(Samples.request(name), "person").subject();
            SessionName session = new SessionName(name);
            engine.ask(new Conclude(intent, List.of(new SessionStarted(session, Samples.SEAT, intent))), "supervisor");
            sees(name, Activity.LIMITED, "5-hour limit reached. Try again in 2 hours");
        }
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void beforeTheTimeHasComeNothingIsTypedAndTheTimeIsShown() {
        look();
        moments.pass(Duration.ofMinutes(119));
        look();
        assertThat(sent()).isEmpty();
        assertThat(engine.board().snapshot().sightingOf(new SessionName("a")).limitedUntil())
                .contains(moments.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void oneGoesOnAfterTheOtherEachWhenTheOneBeforeIsSeenToWork() {
        pass();
        assertThat(sent()).containsExactly("a: continue");
        look();
        assertThat(sent()).hasSize(1);
        sees("a", Activity.WORKING, "");
        look();
        assertThat(sent()).containsExactly("a: continue", "b: continue");
        sees("b", Activity.WORKING, "");
        look();
        assertThat(sent()).containsExactly("a: continue", "b: continue", "c: continue");
        sees("c", Activity.WORKING, "");
        look();
        assertThat(sent()).hasSize(3);
        assertThat(engine.events(0, 1_000).stream().filter(one -> one.event() instanceof LimitPassed))
                .hasSize(3);
        assertThat(engine.board().snapshot().sightingOf(new SessionName("a")).limitedUntil())
                .isEmpty();
    }

    @Test
    void whatGoesOnIsRememberedWithItsBannerAndTheNextWaitsUntilItIsSeenToWorkEvenWhenItLooksIdleAtFirst() {
        pass();
        PassedLimit passed = session("a").standing().passed().orElseThrow();
        assertThat(passed.words()).isEqualTo("5-hour limit reached. Try again in 2 hours");
        assertThat(passed.until()).isEqualTo(moments.now().minusSeconds(31));
        sees("a", Activity.IDLE, "");
        look();
        assertThat(sent()).containsExactly("a: continue");
        sees("a", Activity.LIMITED, passed.words());
        moments.pass(Duration.ofSeconds(61));
        look();
        assertThat(sent()).containsExactly("a: continue", "b: continue");
    }

    @Test
    void oneThatAPersonLetsGoOnAfterItsTimeIsRememberedToo() {
        isWanted = false;
        pass();
        assertThat(session("a").standing().passed()).isEmpty();
        sees("a", Activity.WORKING, "");
        look();
        assertThat(session("a").standing().passed()).isPresent();
        assertThat(sent()).isEmpty();
    }

    private Session session(String name) {
        return engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
    }

    @Test
    void oneThatStaysLimitedIsLeftAloneForAWhileAndTheNextHasItsTurn() {
        pass();
        moments.pass(Duration.ofSeconds(61));
        look();
        assertThat(sent()).containsExactly("a: continue", "b: continue");
        sees("b", Activity.WORKING, "");
        look();
        sees("c", Activity.WORKING, "");
        look();
        assertThat(sent()).hasSize(3);
        moments.pass(Duration.ofMinutes(15));
        look();
        assertThat(sent()).endsWith("a: continue").hasSize(4);
    }

    @Test
    void afterSomeTriesItIsLeftToAPerson() {
        sees("b", Activity.IDLE, "");
        sees("c", Activity.IDLE, "");
        look();
        for (int hour = 0; hour < 48; hour++) {
            moments.pass(Duration.ofHours(1));
            look();
            moments.pass(Duration.ofMinutes(2));
            look();
        }
        assertThat(sent()).hasSize(4);
    }

    @Test
    void afterARestartTheTimeIsThatOfTheWordsOnTheScreen() {
        look();
        moments.pass(Duration.ofHours(3));
        looks = looks();
        look();
        look();
        assertThat(sent()).as("printed three hours ago").containsExactly("a: continue");
    }

    @Test
    void switchedOffOrWithoutATimeNothingIsDone() {
        isWanted = false;
        pass();
        assertThat(sent()).isEmpty();
        isWanted = true;
        for (String name : List.of("a", "b", "c")) {
            sees(name, Activity.LIMITED, "usage limit reached");
        }
        pass();
        assertThat(sent()).isEmpty();
        assertThat(engine.board().snapshot().sightingOf(new SessionName("a")).limitedUntil())
                .isEmpty();
    }

    private LimitLooks looks() {
        Environment environment = Environment.of(Map.of("PATH", "/nowhere"));
        Programs programs = new Programs(folder, folder.resolve("config"), SearchPath.of(environment));
        return new LimitLooks(engine, programs, () -> isWanted, moments::now);
    }

    private void pass() {
        look();
        moments.pass(Duration.ofHours(2).plusSeconds(31));
        look();
    }

    private void look() {
        List<Session> all =
                List.copyOf(engine.board().snapshot().ledger().roster().all());
        assertThat(looks.at(all)).isFalse();
        for (Intent intent :
                List.copyOf(engine.board().snapshot().ledger().duties().all())) {
            if (intent instanceof Intent.Send send) {
                engine.ask(
                        new Conclude(send.id(), List.of(new MessageSubmitted(send.session(), "submitted", send.id()))),
                        "supervisor");
            }
        }
    }

    private void sees(String name, Activity activity, String words) {
        SessionName session = new SessionName(name);
        Evidence evidence = new Evidence(activity, "screen", words, moments.now());
        PaneSeen pane = new PaneSeen("%1", 1, Optional.empty(), "", moments.now());
        engine.board()
                .see(
                        session,
                        seen -> seen.with(
                                session,
                                seen.of(session)
                                        .believing(evidence, moments.now())
                                        .seeing(Optional.of(pane), moments.now())));
    }

    private List<String> sent() {
        return engine.events(0, 1_000).stream()
                .filter(one -> one.event() instanceof MessageSent)
                .map(one -> (MessageSent) one.event())
                .map(sent -> sent.session() + ": " + sent.text())
                .toList();
    }
}
