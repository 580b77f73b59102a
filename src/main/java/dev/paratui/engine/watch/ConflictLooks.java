package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.engine.Radar;
import dev.paratui.engine.Threads;
import dev.paratui.git.History;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Stands;
import dev.paratui.git.Tips;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.git.Trials;
import dev.paratui.model.Foreseen;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Meeting;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tries which sessions go together, after one of them or a target has changed; on one thread of its own, at low
 * priority. It takes no snapshot of its own but when asked for a fresh look: it is given those that are counted.
 */
public final class ConflictLooks implements Observer.Look, Radar, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConflictLooks.class.getName());
    private static final Set<Life> TAKE_PART = Set.of(Life.RUNNING, Life.REVIEW, Life.QUEUED, Life.LOST);
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(60);
    private static final int ROUNDS_BETWEEN_TIDYING = 50;

    private final Board board;
    private final Sources sources;
    private final BiFunction<Ledger, Session, String> targets;
    private final Clashes clashes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Threads.named("radar"));
    private final Map<SessionName, Optional<TreeSnapshot>> taken = new ConcurrentHashMap<>();
    private final Set<SessionName> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private volatile Map<String, String> tips = Map.of();
    private volatile Set<String> tried = Set.of();
    private volatile Consumer<SessionName> retake = session -> {};
    private final Encounter encounter;
    private int rounds;

    /** @param targets the branch a session lands on; may ask git */
    public ConflictLooks(
            Board board, Sources sources, BiFunction<Ledger, Session, String> targets, InstantSource clock) {
        this.board = board;
        this.sources = sources;
        this.targets = targets;
        this.clashes = new Clashes(board, clock);
        this.encounter = new Encounter(sources.stands(), sources.trials(), clock);
    }

    /** The hands it works with. */
    public record Sources(Snapshots snapshots, Stands stands, Trials trials, Tips tips, History history) {}

    /** A session whose snapshot turned out to be void has another one taken. */
    public void retakes(Consumer<SessionName> again) {
        retake = again;
    }

    /** A session's work has been looked at; none while there is nothing whole to be taken. */
    public void took(Session session, Optional<TreeSnapshot> snapshot) {
        Optional<TreeSnapshot> before = taken.getOrDefault(session.name(), Optional.empty());
        boolean isNews = !taken.containsKey(session.name()) || !isSame(before, snapshot);
        taken.put(session.name(), snapshot);
        if (isNews) {
            changed.add(session.name());
            schedule();
        }
    }

    @Override
    public boolean at(List<Session> sessions) {
        Set<String> living = names(participants(sessions));
        clashes.keepOnly(living);
        taken.keySet().removeIf(name -> !living.contains(name.value()));
        boolean isMoved = tips.entrySet().stream()
                .anyMatch(tip -> !sources.tips().stamp(tip.getKey()).equals(tip.getValue()));
        if (isMoved || !living.equals(tried)) {
            schedule();
        }
        return false;
    }

    @Override
    public void refresh() {
        CompletableFuture<Void> done = CompletableFuture.runAsync(this::lookAfresh, worker)
                .orTimeout(FRESH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        done.join();
    }

    @Override
    public List<Foreseen> foresee(List<String> planned) {
        return encounter.foresee(planned, sources.history(), tips.keySet());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void schedule() {
        if (isScheduled.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void lookAfresh() {
        for (Session session : participants(List.copyOf(ledger().roster().all()))) {
            Optional<TreeSnapshot> snapshot =
                    sources.snapshots().take(Path.of(session.work().worktree()));
            if (!isSame(taken.getOrDefault(session.name(), Optional.empty()), snapshot)) {
                changed.add(session.name());
            }
            taken.put(session.name(), snapshot);
        }
        round();
    }

    private void round() {
        isScheduled.set(false);
        try {
            look();
        } catch (RuntimeException failure) {
            Level level = worker.isShutdown() ? Level.FINE : Level.WARNING;
            LOG.log(level, "could not tell which sessions go together", failure);
        }
    }

    private void look() {
        if (++rounds % ROUNDS_BETWEEN_TIDYING == 1) {
            sources.stands().tidy();
        }
        Ledger ledger = ledger();
        List<Session> living = participants(List.copyOf(ledger.roster().all()));
        Map<SessionName, String> target = targetsOf(ledger, living);
        Map<String, String> stamps = new HashMap<>();
        new HashSet<>(target.values())
                .forEach(branch -> stamps.put(branch, sources.tips().stamp(branch)));
        tips = Map.copyOf(stamps);
        tried = names(living);
        Set<String> recent = drainChanged();
        List<Encounter.Arrival> arrivals = living.stream()
                .map(session -> new Encounter.Arrival(
                        session.name().value(),
                        target.getOrDefault(session.name(), ""),
                        Optional.ofNullable(taken.get(session.name()))))
                .toList();
        encounter.run(arrivals, recent, this::found);
        encounter.failed().forEach(this::takeAgain);
    }

    private void found(List<Meeting> meetings) {
        clashes.found(meetings, names(participants(List.copyOf(ledger().roster().all()))));
    }

    private void takeAgain(String name) {
        SessionName session = new SessionName(name);
        taken.remove(session);
        retake.accept(session);
    }

    private Map<SessionName, String> targetsOf(Ledger ledger, List<Session> living) {
        Map<SessionName, String> found = new HashMap<>();
        for (Session session : living) {
            try {
                found.put(session.name(), targets.apply(ledger, session));
            } catch (RuntimeException none) {
                LOG.log(Level.FINE, "no target for " + session.name(), none);
            }
        }
        return found;
    }

    private Set<String> drainChanged() {
        Set<SessionName> drained = Set.copyOf(changed);
        changed.removeAll(drained);
        Set<String> names = new HashSet<>();
        drained.forEach(name -> names.add(name.value()));
        return names;
    }

    private Ledger ledger() {
        return board.snapshot().ledger();
    }

    private static List<Session> participants(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> TAKE_PART.contains(session.life()))
                .toList();
    }

    private static Set<String> names(List<Session> sessions) {
        Set<String> names = new HashSet<>();
        sessions.forEach(session -> names.add(session.name().value()));
        return names;
    }

    private static boolean isSame(Optional<TreeSnapshot> one, Optional<TreeSnapshot> other) {
        return one.map(TreeSnapshot::tree).equals(other.map(TreeSnapshot::tree))
                && one.map(TreeSnapshot::head).equals(other.map(TreeSnapshot::head));
    }
}
