package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.command.RandomCommands;
import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Stamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked in whatever order: what the log gives back is what was so. */
class ReplayTest {
    private static final int STEPS = 250;

    @TempDir
    Path folder;

    @Property(tries = 200)
    void whateverIsAskedLeavesALedgerInOrder(@ForAll long seed) {
        RandomCommands commands = new RandomCommands(seed);
        Ledger ledger = Ledger.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            for (Recorded recorded : decided(commands, ledger)) {
                Ledger after = recorded.applyTo(ledger);
                assertRevisionsTell(ledger, after);
                assertInOrder(after);
                CoordinationOrder.assertRevisionsTell(ledger, after);
                ledger = after;
            }
            CoordinationOrder.assertIn(ledger);
        }
        assertThat(new EventJson()
                        .read(LedgerImage.class, new EventJson().write(LedgerImage.of(ledger)))
                        .ledger())
                .isEqualTo(ledger);
    }

    @Test
    void theLogCutOffAfterAnyStepGivesTheLedgerOfThatStep() {
        for (long seed = 1; seed <= 2; seed++) {
            Path file = folder.resolve("events-" + seed);
            RandomCommands commands = new RandomCommands(seed);
            Ledger ledger = Ledger.EMPTY;
            for (int step = 0; step < STEPS; step++) {
                List<Recorded> events = decided(commands, ledger);
                try (SqliteEventLog log = SqliteEventLog.open(file)) {
                    assertThat(loaded(log)).isEqualTo(ledger);
                    assertThat(log.append(ledger.revision(), events)).isTrue();
                    for (Recorded recorded : events) {
                        ledger = recorded.applyTo(ledger);
                    }
                    if (step % 17 == 16) {
                        log.keep(ledger);
                    }
                }
            }
            try (SqliteEventLog log = SqliteEventLog.open(file)) {
                assertThat(loaded(log)).isEqualTo(ledger);
                assertThat(replayed(log, Ledger.EMPTY)).isEqualTo(ledger);
            }
        }
    }

    @Test
    void whoIsBehindTheLogWritesNothing() {
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("events"))) {
            RandomCommands commands = new RandomCommands(5);
            List<Recorded> events = decided(commands, Ledger.EMPTY);
            while (events.isEmpty()) {
                events = decided(commands, Ledger.EMPTY);
            }
            assertThat(log.append(0, events)).isTrue();
            assertThat(log.append(0, events)).isFalse();
            assertThat(log.read(0, 100)).isEqualTo(events);
        }
    }

    @Test
    void aDamagedCheckpointIsPassedOver() throws Exception {
        Path file = folder.resolve("events");
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            log.keep(Ledger.EMPTY.at(new Stamp(3, java.time.Instant.EPOCH)));
            log.keep(Ledger.EMPTY.at(new Stamp(7, java.time.Instant.EPOCH)));
        }
        try (var database = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            statement.execute("update checkpoint set data = substr(data, 1, 20) where revision = 7");
        }
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            assertThat(log.checkpoint().map(Ledger::revision)).contains(3L);
        }
    }

    private static List<Recorded> decided(RandomCommands commands, Ledger ledger) {
        Command command = commands.next(ledger);
        Moment moment = commands.moment();
        Decision decision;
        try {
            decision = command.decide(ledger, moment);
        } catch (Refused refused) {
            return List.of();
        }
        assertThat(decision.refusal().isEmpty() || decision.events().isEmpty())
                .as("refused, so nothing happens: %s", command)
                .isTrue();
        List<Recorded> events = new ArrayList<>();
        for (Event event : decision.events()) {
            Stamp stamp = new Stamp(ledger.revision() + events.size() + 1, moment.at());
            events.add(new Recorded(stamp, moment.by(), event));
        }
        return events;
    }

    private static Ledger loaded(EventLog log) {
        return replayed(log, log.checkpoint().orElse(Ledger.EMPTY));
    }

    private static Ledger replayed(EventLog log, Ledger from) {
        Ledger ledger = from;
        for (Recorded recorded : log.read(ledger.revision(), Integer.MAX_VALUE)) {
            ledger = recorded.applyTo(ledger);
        }
        return ledger;
    }

    /** An object changed by an event carries that event's revision, and one that it did not touch keeps its own. */
    private static void assertRevisionsTell(Ledger before, Ledger after) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        for (Session session : after.roster().all()) {
            Optional<Session> was = before.session(session.name());
            if (!was.equals(Optional.of(session))) {
                assertThat(session.revision()).isEqualTo(after.revision());
            }
        }
        for (Entry entry : after.train().entries().values()) {
            if (!before.train().find(entry.id()).equals(Optional.of(entry))) {
                assertThat(entry.revision()).isEqualTo(after.revision());
            }
        }
    }

    private static void assertInOrder(Ledger ledger) {
        List<String> waiting = ledger.train().open().stream()
                .map(entry -> entry.session().key())
                .toList();
        assertThat(waiting).doesNotHaveDuplicates();
        for (Entry entry : ledger.train().open()) {
            assertThat(ledger.session(entry.session()).orElseThrow().life()).isEqualTo(Life.QUEUED);
        }
        assertThat(ledger.roster().all().stream().map(session -> session.name().key()))
                .doesNotHaveDuplicates();
        assertThat(ledger.roster().archive()).allMatch(session -> session.life().isOver());
        for (Intent intent : ledger.duties().all()) {
            assertThat(ledger.duties().outcomeOf(intent.id())).isEmpty();
        }
        for (Session session : ledger.roster().all()) {
            boolean isQueued = session.life() == Life.QUEUED;
            assertThat(ledger.train().openOf(session.name()).isPresent()).isEqualTo(isQueued);
        }
    }
}
