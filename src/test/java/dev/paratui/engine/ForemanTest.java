package dev.paratui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.SendText;
import dev.paratui.event.IntentFailed;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.event.Recorded;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForemanTest {
    private static final SessionName A = new SessionName("a");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryLog log = new MemoryLog();
    private final StepMoments moments = new StepMoments();
    private Engine engine = Engine.start(log, moments);
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void whatWasOpenWhenTheSupervisorDiedIsTakenUp() {
        engine.ask(Samples.request("a"), "person");
        engine.close();
        engine = Engine.start(log, moments);
        try (Foreman foreman = Foreman.start(engine, new Duties().with(Intent.Start.class, Samples.starts()))) {
            assertThat(outcome("start-u1").problem()).isEmpty();
        }
    }

    @Test
    void whatConcernsOneSessionIsDoneInOrder() {
        try (Foreman foreman = Foreman.start(engine, duties(this::send))) {
            outcome(engine.ask(Samples.request("a"), "person").subject());
            String last = "";
            for (int number = 0; number < 20; number++) {
                last = engine.ask(text("t" + number), "person").subject();
            }
            outcome(last);
        }
        assertThat(sent)
                .hasSize(20)
                .isSortedAccordingTo(java.util.Comparator.comparing(text -> Integer.valueOf(text.substring(1))));
    }

    @Test
    void whatCannotBeDoneYetIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Duty<Intent.Send> slow = (intent, snapshot) ->
                tries.incrementAndGet() < 3 ? Done.later(Duration.ofMillis(5)) : send(intent, snapshot);
        try (Foreman foreman = Foreman.start(engine, duties(slow))) {
            outcome(engine.ask(Samples.request("a"), "person").subject());
            assertThat(outcome(engine.ask(text("hello"), "person").subject()).value())
                    .isEqualTo("submitted");
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatFailsIsClosedWithItsProblemAndTold() {
        Duty<Intent.Send> refusing = (intent, snapshot) -> {
            throw intent.text().equals("bug")
                    ? new IllegalStateException("a bug")
                    : new Refused(Code.NO_PANE, "no pane", "resume");
        };
        try (Foreman foreman = Foreman.start(engine, duties(refusing))) {
            outcome(engine.ask(Samples.request("a"), "person").subject());
            assertThat(outcome(engine.ask(text("x"), "person").subject())
                            .problem()
                            .orElseThrow()
                            .code())
                    .isEqualTo(Code.NO_PANE);
            assertThat(outcome(engine.ask(text("bug"), "person").subject())
                            .problem()
                            .orElseThrow()
                            .code())
                    .isEqualTo(Code.FAILED);
        }
        assertThat(engine.board().snapshot().sightings().allNotices())
                .hasSize(2)
                .allMatch(notice -> !notice.hint().isEmpty());
    }

    @Test
    void anOutcomeThatCouldNotBeWrittenDownIsNotForgotten() {
        AtomicInteger tries = new AtomicInteger();
        Duty<Intent.Send> sick = (intent, snapshot) -> {
            log.failure = tries.incrementAndGet() == 1
                    ? java.util.Optional.of(new IllegalStateException("disk full"))
                    : java.util.Optional.empty();
            return send(intent, snapshot);
        };
        try (Foreman foreman = Foreman.start(engine, duties(sick))) {
            outcome(engine.ask(Samples.request("a"), "person").subject());
            String intent = engine.ask(text("x"), "person").subject();
            TmuxWorld.await("the first try", () -> tries.get() == 1);
            log.failure = java.util.Optional.empty();
            assertThat(outcome(intent).value()).isEqualTo("submitted");
        }
    }

    @Test
    void whatWasKeptForAnotherTryGoesWhenTheOutcomeIsOnRecord() {
        List<Boolean> wasOpen = new CopyOnWriteArrayList<>();
        Duty<Intent.Send> tidy = new Duty<>() {
            @Override
            public Done perform(Intent.Send intent, dev.paratui.model.Snapshot snapshot) {
                return send(intent, snapshot);
            }

            @Override
            public void concluded(Intent.Send intent) {
                wasOpen.add(engine.board().snapshot().ledger().duties().isOpen(intent.id()));
                throw new IllegalStateException("it could not be tidied up");
            }
        };
        try (Foreman foreman = Foreman.start(engine, duties(tidy))) {
            outcome(engine.ask(Samples.request("a"), "person").subject());
            outcome(engine.ask(text("x"), "person").subject());
            assertThat(outcome(engine.ask(text("y"), "person").subject()).value())
                    .isEqualTo("submitted");
            TmuxWorld.await("the tidying up", () -> wasOpen.size() == 2);
        }
        assertThat(wasOpen).containsExactly(false, false);
    }

    @Test
    void anOrderlyEndCutsWorkOffWithoutCallingItFailed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Duty<Intent.Send> endless = (intent, snapshot) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cut) {
                throw new IllegalStateException(cut);
            }
            return Done.with();
        };
        Foreman foreman = Foreman.start(engine, duties(endless));
        outcome(engine.ask(Samples.request("a"), "person").subject());
        String intent = engine.ask(text("x"), "person").subject();
        begun.await();
        foreman.close();
        assertThat(engine.board().snapshot().ledger().duties().isOpen(intent)).isTrue();
        assertThat(log.events.stream().map(Recorded::event)).noneMatch(IntentFailed.class::isInstance);
    }

    private Duties duties(Duty<Intent.Send> send) {
        return new Duties().with(Intent.Start.class, Samples.starts()).with(Intent.Send.class, send);
    }

    private Done send(Intent.Send intent, dev.paratui.model.Snapshot snapshot) {
        sent.add(intent.text());
        return Done.with(new MessageSubmitted(intent.session(), "submitted", intent.id()));
    }

    private static SendText text(String words) {
        return new SendText(A, words, Intent.Submission.SUBMITTED);
    }

    private Outcome outcome(String intent) {
        return engine.board()
                .await(PATIENCE, snapshot -> snapshot.ledger().duties().outcomeOf(intent))
                .orElseThrow();
    }
}
