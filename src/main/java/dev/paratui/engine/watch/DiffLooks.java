package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.engine.Threads;
import dev.paratui.git.Diffs;
import dev.paratui.git.Snapshots;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.git.WorktreeState;
import dev.paratui.git.WorktreeStates;
import dev.paratui.model.DiffCounts;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts what sessions changed, after their programs wrote something: no output, no look.
 *
 * <p>One at a time, on a thread of its own; a session's next count waits a while after its last, longer the longer
 * that took.
 */
public final class DiffLooks implements Observer.Look, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DiffLooks.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** At most this part of one core goes into counting one session: a count of 1 s is followed by 10 s of rest. */
    private static final int REST_FACTOR = 10;

    private final Board board;
    private final Snapshots snapshots;
    private final Diffs diffs;
    private final WorktreeStates states;
    private final InstantSource clock;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(Threads.named("diff"));
    private final Set<SessionName> dirty = ConcurrentHashMap.newKeySet();
    private final Map<SessionName, Instant> notBefore = new ConcurrentHashMap<>();
    private final Set<SessionName> underWay = ConcurrentHashMap.newKeySet();
    private final Map<SessionName, Long> revisions = new HashMap<>();
    private volatile BiConsumer<Session, Optional<TreeSnapshot>> listener = (session, snapshot) -> {};

    public DiffLooks(Board board, Snapshots snapshots, Diffs diffs, WorktreeStates states, InstantSource clock) {
        this.board = board;
        this.snapshots = snapshots;
        this.diffs = diffs;
        this.states = states;
        this.clock = clock;
    }

    /** Whoever is given here hears of every snapshot that is taken; none when there was nothing whole to be taken. */
    public void tells(BiConsumer<Session, Optional<TreeSnapshot>> newListener) {
        listener = newListener;
    }

    /** Its program wrote something, so its files may have changed. */
    public void suspect(SessionName session) {
        dirty.add(session);
    }

    @Override
    public boolean at(List<Session> sessions) {
        boolean isWaiting = false;
        for (Session session : sessions) {
            if (!Long.valueOf(session.revision()).equals(revisions.put(session.name(), session.revision()))) {
                dirty.add(session.name());
            }
            boolean isDue = dirty.contains(session.name())
                    && Files.isDirectory(Path.of(session.work().worktree()));
            if (isDue && !clock.instant().isBefore(notBefore.getOrDefault(session.name(), Instant.MIN))) {
                submit(session);
            }
            isWaiting |= isDue;
        }
        return isWaiting;
    }

    @Override
    public void close() {
        counter.shutdownNow();
    }

    private void submit(Session session) {
        if (underWay.add(session.name())) {
            dirty.remove(session.name());
            counter.execute(() -> count(session));
        }
    }

    private void count(Session session) {
        Instant begun = clock.instant();
        try {
            look(session);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "could not count the changes of " + session.name(), failure);
        } finally {
            Duration rest = Duration.between(begun, clock.instant()).multipliedBy(REST_FACTOR);
            notBefore.put(session.name(), clock.instant().plus(rest.compareTo(BETWEEN) > 0 ? rest : BETWEEN));
            underWay.remove(session.name());
        }
    }

    private void look(Session session) {
        Path path = Path.of(session.work().worktree());
        WorktreeState state = states.of(path, session.work().branch());
        Optional<TreeSnapshot> snapshot = snapshots.take(path);
        listener.accept(session, snapshot);
        Optional<DiffCounts> counts =
                snapshot.map(taken -> diffs.counts(taken, session.work().base()));
        board.see(
                session.name(),
                sightings -> sightings.with(
                        session.name(), sightings.of(session.name()).counting(counts, words(state), clock.instant())));
    }

    private static String words(WorktreeState state) {
        return state.isPresent()
                ? ""
                : state.midway()
                        .map(midway -> midway.words())
                        .orElse(state.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
