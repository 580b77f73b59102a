package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final long PATIENCE_SECONDS = 20;

    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private final BlockingQueue<List<String>> looks = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void itLooksAtWhatHasBegunWhenTheLedgerChanges() throws Exception {
        try (Observer observer = Observer.start(engine.board(), List.of(this::seen))) {
            assertThat(next()).as("at once").isEmpty();
            String start = engine.ask(Samples.request("a"), "person").subject();
            SessionName name = new SessionName("a");
            engine.ask(new Conclude(start, List.of(new SessionStarted(name, Samples.SEAT, start))), "supervisor");
            awaitLookAt("a");
        }
    }

    @Test
    void itLooksWhenItIsWoken() throws Exception {
        try (Observer observer = Observer.start(engine.board(), List.of(this::seen))) {
            next();
            observer.wake();
            next();
        }
    }

    @Test
    void itLooksAgainByItselfWhileSomethingIsInDoubt() throws Exception {
        Observer.Look doubting = sessions -> {
            looks.add(List.of());
            return looks.size() < 3;
        };
        try (Observer observer = Observer.start(engine.board(), List.of(doubting))) {
            next();
            next();
        }
    }

    @Test
    void aLookThatFailsDoesNotEndTheWatch() throws Exception {
        Observer.Look broken = sessions -> {
            looks.add(List.of());
            throw new IllegalStateException("it cannot be seen");
        };
        try (Observer observer = Observer.start(engine.board(), List.of(broken))) {
            next();
            observer.wake();
            next();
        }
    }

    private boolean seen(List<Session> sessions) {
        looks.add(sessions.stream().map(session -> session.name().value()).toList());
        return false;
    }

    private List<String> next() throws InterruptedException {
        List<String> seen = looks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(seen).as("it looks").isNotNull();
        return seen;
    }

    private void awaitLookAt(String name) throws InterruptedException {
        while (!next().contains(name)) {
            assertThat(looks.size()).isLessThan(100);
        }
    }
}
