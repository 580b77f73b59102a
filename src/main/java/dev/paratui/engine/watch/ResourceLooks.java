package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.exec.ProcessTable;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Life;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.Resources;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees what the processes of each session use of the machine: one pass over all processes for all sessions. What runs
 * in a container cannot be seen from here.
 */
public final class ResourceLooks {
    private static final double PERCENT = 100.0;
    private static final double MILLIS = 1_000.0;
    /** Over less time than this the ticks that machines count are too coarse. */
    private static final Duration LEAST = Duration.ofMillis(200);

    private final Board board;
    private final Supplier<Optional<ProcessTable>> processes;
    private final DiskLooks disks;
    private final InstantSource clock;
    private final long pageBytes = ProcessTable.pageBytes();
    private final Map<SessionName, Before> before = new HashMap<>();

    /** @param processes all there are; empty where that cannot be told */
    public ResourceLooks(
            Board board, Supplier<Optional<ProcessTable>> processes, DiskLooks disks, InstantSource clock) {
        this.board = board;
        this.processes = processes;
        this.disks = disks;
        this.clock = clock;
    }

    /** The look before, at the same process. */
    private record Before(long pid, long ticks, Instant at) {}

    /** Looks at all that live. */
    public void look() {
        List<Session> living = board.snapshot().ledger().roster().all().stream()
                .filter(session -> !session.life().isOver() && session.life() != Life.REQUESTED)
                .toList();
        Optional<ProcessTable> table = living.isEmpty() ? Optional.empty() : processes.get();
        Instant now = clock.instant();
        for (Session session : living) {
            Optional<Resources> seen = table.flatMap(all -> pid(session).flatMap(pid -> used(session, pid, all, now)));
            show(session, seen.or(() -> diskAlone(session, now)).map(its -> withDisk(its, session)));
        }
        before.keySet().retainAll(living.stream().map(Session::name).toList());
    }

    private Optional<Long> pid(Session session) {
        if (session.brief().exec() == ExecKind.DOCKER) {
            return Optional.empty();
        }
        Optional<PaneSeen> pane = board.snapshot().sightingOf(session.name()).pane();
        return session.seat().pane().isPresent()
                ? pane.filter(seen -> seen.exitStatus().isEmpty()).map(PaneSeen::pid)
                : session.seat().pid();
    }

    private Optional<Resources> used(Session session, long pid, ProcessTable all, Instant now) {
        Optional<ProcessTable.Use> use = all.treeOf(pid);
        if (use.isEmpty()) {
            before.remove(session.name());
            return Optional.empty();
        }
        Optional<Before> last = Optional.ofNullable(before.get(session.name())).filter(known -> known.pid() == pid);
        boolean isTooSoon = last.filter(
                        known -> Duration.between(known.at(), now).compareTo(LEAST) < 0)
                .isPresent();
        if (!isTooSoon) {
            before.put(session.name(), new Before(pid, use.get().ticks(), now));
        }
        int percent = last.filter(known -> !isTooSoon)
                .map(known -> percent(use.get().ticks() - known.ticks(), Duration.between(known.at(), now)))
                .orElse(0);
        return Optional.of(
                new Resources(percent, use.get().pages() * pageBytes, use.get().processes(), Optional.empty(), now));
    }

    private static int percent(long ticks, Duration time) {
        double seconds = (double) Math.max(0, ticks) / ProcessTable.TICKS_PER_SECOND;
        return (int) Math.round(seconds * PERCENT / (time.toMillis() / MILLIS));
    }

    /** Without a process its work tree takes room all the same. */
    private Optional<Resources> diskAlone(Session session, Instant now) {
        return disks.of(session).map(disk -> new Resources(0, 0, 0, Optional.of(disk), now));
    }

    private Resources withDisk(Resources resources, Session session) {
        return disks.of(session).map(resources::with).orElse(resources);
    }

    private void show(Session session, Optional<Resources> resources) {
        SessionName name = session.name();
        boolean isNothing = resources.isEmpty()
                && board.snapshot().sightingOf(name).resources().isEmpty();
        if (!isNothing) {
            board.see(name, seen -> {
                Sighting known = seen.find(name).orElse(Sighting.nothingYet(session.createdAt()));
                return seen.with(name, known.taking(resources));
            });
        }
    }
}
