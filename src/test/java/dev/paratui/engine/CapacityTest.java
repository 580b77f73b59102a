package dev.paratui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.Progress;
import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestFinish;
import dev.paratui.command.RequestSession;
import dev.paratui.event.SessionCancelled;
import dev.paratui.event.SessionFinished;
import dev.paratui.event.SessionHeld;
import dev.paratui.event.SessionStarted;
import dev.paratui.model.Activity;
import dev.paratui.model.Deletions;
import dev.paratui.model.Evidence;
import dev.paratui.model.Intent;
import dev.paratui.model.Origin;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many work at the same time, and who is next. */
class CapacityTest {
    private final MemoryLog log = new MemoryLog();
    private Engine engine = Engine.start(log, new StepMoments());
    private int most = 2;
    private Capacity capacity = new Capacity(engine.board(), () -> most);

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void noMoreWorkThanMayAndTheOthersStandInLineInTheOrderInWhichTheyWereAskedFor() {
        asked("a", "b", "c", "d", "e");
        assertThat(admits("e")).isFalse();
        assertThat(admits("a")).isTrue();
        assertThat(admits("b")).isTrue();
        assertThat(admits("d")).isFalse();
        assertThat(admits("c")).isFalse();
        assertThat(List.of(place("a"), place("b"), place("c"), place("d"), place("e")))
                .containsExactly(0, 0, 1, 2, 3);
        assertThat(capacity.hasRoom()).isFalse();
    }

    @Test
    void whenOneEndsTheFirstInLineIsNextAndNobodyElse() {
        asked("a", "b", "c", "d");
        begun("a", "b");
        assertThat(admits("c")).isFalse();
        assertThat(admits("d")).isFalse();
        sees("a", Activity.EXITED);
        assertThat(admits("d")).isFalse();
        assertThat(admits("c")).isTrue();
        assertThat(admits("d")).isFalse();
        assertThat(place("d")).isEqualTo(1);
        assertThat(capacity.hasWaited(session("c"))).isTrue();
        assertThat(capacity.hasWaited(session("a"))).isFalse();
    }

    @Test
    void workThatIsUpForReviewTakesNoPlace() {
        asked("a", "b", "c");
        begun("a", "b");
        assertThat(admits("c")).isFalse();
        String finish = engine.ask(new RequestFinish(new SessionName("a"), "done", "", Deletions.FEW), "person")
                .subject();
        engine.ask(
                new Conclude(
                        finish,
                        List.of(new SessionFinished(
                                new SessionName("a"), "para/a", Optional.empty(), "c1", "c0", finish))),
                "supervisor");
        assertThat(admits("c")).isTrue();
    }

    @Test
    void whoIsCancelledLeavesTheLine() {
        asked("a", "b", "c", "d");
        begun("a", "b");
        assertThat(admits("c")).isFalse();
        assertThat(admits("d")).isFalse();
        cancel("c");
        assertThat(admits("d")).isFalse();
        assertThat(place("d")).isEqualTo(1);
    }

    @Test
    void afterARestartTheLineIsTheSame() {
        asked("a", "b", "c", "d");
        begun("a", "b");
        assertThat(admits("c")).isFalse();
        engine.close();
        engine = Engine.start(log, new StepMoments());
        capacity = new Capacity(engine.board(), () -> most);
        assertThat(admits("d")).isFalse();
        assertThat(place("c")).isEqualTo(1);
        assertThat(place("d")).isEqualTo(2);
        sees("a", Activity.DONE);
        assertThat(admits("d")).isFalse();
        assertThat(admits("c")).isTrue();
    }

    @Test
    void whatAPersonOpensNeverWaitsButTakesAPlace() {
        asked("a");
        begun("a");
        engine.ask(by(Origin.STARTED, "mine"), "person");
        asked("b");
        assertThat(admits("mine")).isTrue();
        assertThat(admits("b")).isFalse();
    }

    @Test
    void withoutABoundNobodyWaitsAndALowerOneEndsNobody() {
        most = 0;
        asked("a", "b", "c", "d");
        begun("a", "b", "c");
        most = 1;
        assertThat(admits("d")).isFalse();
        most = 4;
        assertThat(admits("d")).isTrue();
    }

    @Test
    void oneThatIsHeldKeepsNobodyWaiting() {
        most = 1;
        asked("a", "b");
        assertThat(admits("a")).isTrue();
        engine.ask(new Progress(intent("a"), new SessionHeld(new SessionName("a"), "not trusted")), "supervisor");
        capacity.gives(session("a"));
        assertThat(admits("b")).isTrue();
    }

    private void asked(String... names) {
        for (String name : names) {
            engine.ask(by(Origin.DISPATCHED, name), "person");
        }
    }

    private static RequestSession by(Origin origin, String name) {
        RequestSession request = Samples.request(name);
        return new RequestSession(request.session(), request.brief().under(Terms.of(origin)), request.work());
    }

    private void begun(String... names) {
        for (String name : names) {
            assertThat(admits(name)).isTrue();
            String intent = intent(name);
            engine.ask(
                    new Conclude(intent, List.of(new SessionStarted(new SessionName(name), Samples.SEAT, intent))),
                    "supervisor");
            sees(name, Activity.WORKING);
        }
    }

    private void cancel(String name) {
        SessionName session = new SessionName(name);
        String intent = engine.ask(new RequestCancel(session, "", Intent.Urgency.POLITE), "person")
                .subject();
        engine.ask(new Conclude(intent, List.of(new SessionCancelled(session, "c1", Map.of(), intent))), "supervisor");
    }

    private void sees(String name, Activity activity) {
        SessionName session = new SessionName(name);
        Evidence evidence = new Evidence(activity, "process", "", Instant.EPOCH);
        engine.board().see(session, seen -> seen.with(session, seen.of(session).believing(evidence, Instant.EPOCH)));
    }

    private String intent(String name) {
        return engine.board()
                .snapshot()
                .ledger()
                .duties()
                .of(new SessionName(name))
                .get(0)
                .id();
    }

    private boolean admits(String name) {
        return capacity.admits(session(name));
    }

    private Session session(String name) {
        return engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
    }

    private int place(String name) {
        return engine.board().snapshot().sightingOf(new SessionName(name)).waiting();
    }
}
