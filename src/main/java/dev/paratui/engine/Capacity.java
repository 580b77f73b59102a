package dev.paratui.engine;

import dev.paratui.command.Predecessor;
import dev.paratui.model.Activity;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Origin;
import dev.paratui.model.Refused;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Sightings;
import dev.paratui.model.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Who may work now: so many at the same time, the others wait in the order in which they were asked for. Thread-safe.
 *
 * <p>The line is worked out from the ledger, so after a restart it is the same; only who has a place but has not begun
 * yet is remembered here, and those are the first in it anyway.
 */
public final class Capacity {
    private final Board board;
    private final IntSupplier most;
    private final Map<SessionName, Instant> admitted = new HashMap<>();
    private final Map<SessionName, Instant> asked = new HashMap<>();
    private final Map<SessionName, Instant> waited = new HashMap<>();
    private List<SessionName> shown = List.of();

    /** @param most how many may work at the same time, asked anew each time; 0: any number */
    public Capacity(Board board, IntSupplier most) {
        this.board = board;
        this.most = most;
    }

    /** Whether a session that is to be started has a place; once it has one it keeps it. Asked until it has. */
    public synchronized boolean admits(Session session) {
        Snapshot snapshot = board.snapshot();
        forget(snapshot.ledger());
        if (!isIn(admitted, session)) {
            asked.put(session.name(), session.createdAt());
            List<SessionName> line = line(snapshot.ledger());
            boolean isFree = !waitsAtAll(session) || line.indexOf(session.name()) < most.getAsInt() - busy(snapshot);
            (isFree ? admitted : waited).put(session.name(), session.createdAt());
        }
        show(line(snapshot.ledger()));
        return isIn(admitted, session);
    }

    /** It cannot begin after all; another one may have its place until it asks again. */
    public synchronized void gives(Session session) {
        admitted.remove(session.name());
        asked.remove(session.name());
    }

    /** Whether it had to wait, so that it begins later than was asked for. */
    public synchronized boolean hasWaited(Session session) {
        return isIn(waited, session);
    }

    /** Whether one more could begin at once, before everyone who waits already. */
    public synchronized boolean hasRoom() {
        Snapshot snapshot = board.snapshot();
        forget(snapshot.ledger());
        return most.getAsInt() == 0 || busy(snapshot) + line(snapshot.ledger()).size() < most.getAsInt();
    }

    /** A person who opens a session is there and does not wait. */
    private boolean waitsAtAll(Session session) {
        return most.getAsInt() > 0 && session.brief().terms().origin() == Origin.DISPATCHED;
    }

    private List<SessionName> line(Ledger ledger) {
        return ledger.roster().all().stream()
                .filter(session -> session.life() == Life.REQUESTED && !isIn(admitted, session))
                .filter(this::waitsAtAll)
                .filter(session -> isReady(session, ledger))
                .sorted(Comparator.comparing(Session::createdAt).thenComparing(Session::name))
                .map(Session::name)
                .toList();
    }

    /** Whom something else holds is not waited for by those behind. */
    private boolean isReady(Session session, Ledger ledger) {
        boolean isToStart = ledger.duties().of(session.name()).stream().anyMatch(Intent.Start.class::isInstance);
        boolean isUnhindered = session.standing().problem().isEmpty() || isIn(asked, session);
        return isToStart && isUnhindered && isFree(session, ledger);
    }

    private static boolean isFree(Session session, Ledger ledger) {
        try {
            return session.brief().after().stream()
                    .allMatch(before -> Predecessor.named(before, ledger).isDone());
        } catch (Refused gone) {
            return false;
        }
    }

    private long busy(Snapshot snapshot) {
        return snapshot.ledger().roster().all().stream()
                .filter(session -> isBusy(session, snapshot))
                .count();
    }

    /** Work that is up for review, or whose program has ended, takes no place. */
    private boolean isBusy(Session session, Snapshot snapshot) {
        Activity activity = snapshot.sightingOf(session.name()).evidence().activity();
        boolean hasEnded = activity == Activity.DONE || activity == Activity.EXITED;
        return session.life() == Life.REQUESTED
                ? isIn(admitted, session)
                : session.life() == Life.RUNNING && !session.seat().equals(Seat.NONE) && !hasEnded;
    }

    private void forget(Ledger ledger) {
        List.of(admitted, asked, waited)
                .forEach(names -> names.entrySet().removeIf(entry -> ledger.session(entry.getKey())
                        .filter(session -> session.life() == Life.REQUESTED
                                && session.createdAt().equals(entry.getValue()))
                        .isEmpty()));
    }

    private static boolean isIn(Map<SessionName, Instant> names, Session session) {
        return session.createdAt().equals(names.get(session.name()));
    }

    private void show(List<SessionName> line) {
        if (line.equals(shown)) {
            return;
        }
        shown.stream().filter(name -> !line.contains(name)).forEach(name -> show(name, 0));
        for (int i = 0; i < line.size(); i++) {
            show(line.get(i), i + 1);
        }
        shown = line;
    }

    private void show(SessionName name, int place) {
        Instant since =
                board.snapshot().ledger().session(name).map(Session::createdAt).orElse(Instant.EPOCH);
        board.see(name, (Sightings seen) -> {
            Sighting known = seen.find(name).orElse(Sighting.nothingYet(since));
            return seen.with(name, known.waitingAs(place));
        });
    }
}
