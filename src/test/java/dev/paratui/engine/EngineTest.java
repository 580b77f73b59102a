package dev.paratui.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Recorded;
import dev.paratui.event.SessionRequested;
import dev.paratui.log.LogFailed;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Stamp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final MemoryLog log = new MemoryLog();
    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(log, moments);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        log.gate.countDown();
        engine.close();
        threads.shutdownNow();
    }

    @Test
    void nothingIsAnsweredOrShownBeforeItIsDurable() throws Exception {
        log.gate = new CountDownLatch(1);
        CompletableFuture<Settled> answer = asking(Samples.request("a"));
        assertThat(answer).isNotDone();
        assertThat(revision()).isZero();
        log.gate.countDown();
        assertThat(answer.get(5, TimeUnit.SECONDS).events()).hasSize(1);
        assertThat(revision()).isEqualTo(1);
        assertThat(log.events).hasSize(1);
    }

    @Test
    void whatWaitsTogetherIsWrittenTogether() throws Exception {
        log.gate = new CountDownLatch(1);
        List<CompletableFuture<Settled>> answers = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            answers.add(asking(Samples.request("a" + number)));
        }
        log.gate.countDown();
        for (CompletableFuture<Settled> answer : answers) {
            answer.get(5, TimeUnit.SECONDS);
        }
        assertThat(log.events).hasSize(30);
        assertThat(log.batches.size()).isLessThan(30);
    }

    @Test
    void whenSomeoneElseWroteFirstItIsDecidedAgainOnWhatTheyWrote() {
        Recorded theirs = new Recorded(
                new Stamp(1, moments.now()),
                "leader",
                new SessionRequested(
                        new SessionName("a"),
                        Samples.request("a").brief(),
                        Samples.request("a").work(),
                        "start-x"));
        log.before = once(() -> log.events.add(theirs));
        assertThatThrownBy(() -> engine.ask(Samples.request("A"), "person"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NAME_TAKEN));
        log.before = memory -> {};
        engine.ask(Samples.request("b"), "person");
        assertThat(engine.board().snapshot().ledger().session(new SessionName("a")))
                .isPresent();
        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void aLogThatFailsFailsTheAskersAndChangesNothing() {
        log.failure = Optional.of(new LogFailed("no", new IOException("disk full")));
        assertThatThrownBy(() -> engine.ask(Samples.request("a"), "person")).isInstanceOf(LogFailed.class);
        assertThat(revision()).isZero();
        log.failure = Optional.empty();
        assertThat(engine.ask(Samples.request("a"), "person").ledger().revision())
                .isEqualTo(1);
    }

    @Test
    void aBugInOneCommandHurtsOnlyThatOne() throws Exception {
        log.gate = new CountDownLatch(1);
        CompletableFuture<Settled> first = asking(Samples.request("a"));
        Command bug = (ledger, moment) -> {
            throw new IllegalStateException("a bug");
        };
        Command deep = new Command() {
            @Override
            public Decision decide(Ledger ledger, dev.paratui.model.Moment moment) {
                return decide(ledger, moment);
            }
        };
        CompletableFuture<Settled> second = asking(bug);
        CompletableFuture<Settled> third = asking(deep);
        CompletableFuture<Settled> fourth = asking(Samples.request("b"));
        log.gate.countDown();
        first.get(5, TimeUnit.SECONDS);
        fourth.get(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> second.get(5, TimeUnit.SECONDS)).hasRootCauseMessage("a bug");
        assertThatThrownBy(() -> third.get(5, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(log.events).hasSize(2);
    }

    @Test
    void afterItsEndItSaysSo() {
        engine.close();
        assertThatThrownBy(() -> engine.ask(Samples.request("a"), "person"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void whoeverWaitsIsWokenByEveryChange() throws Exception {
        for (int number = 0; number < 200; number++) {
            long tick = engine.board().snapshot().tick();
            CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(
                    () -> engine.board().newerThan(tick, Duration.ofSeconds(20)).tick() > tick, threads);
            engine.ask(Samples.request("a" + number), "person");
            assertThat(woken.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWaitEndsWithItsTime() {
        assertThat(engine.board().await(Duration.ofMillis(20), snapshot -> Optional.empty()))
                .isEmpty();
        long tick = engine.board().snapshot().tick();
        assertThat(engine.board().newerThan(tick, Duration.ZERO).tick()).isEqualTo(tick);
    }

    @Test
    void whoHasSeenAnEarlierRunDoesNotWait() {
        long ofEarlierRun = engine.board().firstTick() + 1_000;
        assertThat(engine.board().newerThan(ofEarlierRun, Duration.ofDays(1)).tick())
                .isEqualTo(engine.board().firstTick());
    }

    private CompletableFuture<Settled> asking(Command command) {
        return CompletableFuture.supplyAsync(() -> engine.ask(command, "person"), threads);
    }

    private long revision() {
        return engine.board().snapshot().ledger().revision();
    }

    private static java.util.function.Consumer<MemoryLog> once(Runnable deed) {
        java.util.concurrent.atomic.AtomicBoolean isDone = new java.util.concurrent.atomic.AtomicBoolean();
        return memory -> {
            if (isDone.compareAndSet(false, true)) {
                deed.run();
            }
        };
    }
}
