package dev.paratui.tool;

import dev.paratui.command.Command;
import dev.paratui.command.IfRevision;
import dev.paratui.command.Keyed;
import dev.paratui.command.Subject;
import dev.paratui.engine.Board;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Settled;
import dev.paratui.engine.World;
import dev.paratui.engine.train.Resolution;
import dev.paratui.event.Recorded;
import dev.paratui.event.UndoRequested;
import dev.paratui.model.Call;
import dev.paratui.model.Code;
import dev.paratui.model.Duties;
import dev.paratui.model.Entry;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Snapshot;
import dev.paratui.model.Train;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** What every tool works with: the engine, what is so, and the way to look outside. */
public final class House {
    /** Entries of the train shown beside the open ones. */
    private static final int ENTRIES_OVER_SHOWN = 20;

    private static final int PAGE = 1_000;

    private final Engine engine;
    private final World world;

    public House(Engine engine, World world) {
        this.engine = engine;
        this.world = world;
    }

    public Board board() {
        return engine.board();
    }

    public World world() {
        return world;
    }

    public long revision() {
        return board().snapshot().ledger().revision();
    }

    public List<Recorded> events(long afterRevision, int limit) {
        return engine.events(afterRevision, limit);
    }

    /** Has a command about a session, or about no one thing, decided under the promises that its caller asked for. */
    Settled ask(Command command, Caller caller, Optional<SessionName> about) {
        return ask(command, caller, about.<Subject>map(Subject.OfSession::new).orElse(Subject.EVERYTHING));
    }

    /** Has a command decided under the promises that its caller asked for. */
    public Settled ask(Command command, Caller caller, Subject about) {
        Command guarded = caller.revision().isPresent()
                ? new IfRevision(command, about, caller.revision().getAsLong())
                : command;
        return engine.ask(
                caller.key()
                        .<Command>map(key -> new Keyed(guarded, key.key(), key.fingerprint()))
                        .orElse(guarded),
                caller.by());
    }

    /** What an earlier try of this keyed call has begun; then nothing outside need be looked at again. */
    public Optional<String> begun(Caller caller) {
        return caller.key()
                .flatMap(key -> board().snapshot()
                        .ledger()
                        .calls()
                        .find(key.key())
                        .filter(call -> call.fingerprint().equals(key.fingerprint())))
                .map(Call::intent);
    }

    /** Waits until an intent is done; empty when the time is over first. */
    public Optional<Outcome> follow(String intent, Duration timeout) {
        return board().await(timeout, snapshot -> outcome(snapshot.ledger().duties(), intent));
    }

    /** As {@link #follow}, but not while the session waits in line for a free place, which may take hours. */
    Optional<Outcome> followUnlessWaiting(String intent, SessionName session, Duration timeout) {
        return board().await(timeout, snapshot -> {
                    Optional<Outcome> over = outcome(snapshot.ledger().duties(), intent);
                    boolean isWaiting = snapshot.sightingOf(session).waiting() > 0;
                    return over.isPresent() || isWaiting ? Optional.of(over) : Optional.empty();
                })
                .flatMap(over -> over);
    }

    private static Optional<Outcome> outcome(Duties duties, String intent) {
        return duties.outcomeOf(intent)
                .or(() -> duties.isOpen(intent) ? Optional.empty() : Optional.of(forgotten(intent)));
    }

    private static Outcome forgotten(String intent) {
        return Outcome.refused(
                intent,
                Refusal.of(
                        Code.UNAVAILABLE,
                        "it is done, but so long ago that how it ended is no longer known",
                        "look what is so now: para list -a"));
    }

    /**
     * Waits until an intent is done and gives its value.
     *
     * @throws Refused when it could not be done, or is not done in time
     */
    public String valueOf(String intent, Duration timeout) {
        Outcome outcome = follow(intent, timeout)
                .orElseThrow(() -> new Refused(
                        Code.UNAVAILABLE,
                        "it is still being done after " + timeout.toSeconds() + " s",
                        "it goes on by itself; look again with `para list`, or wait with `para wait`"));
        outcome.problem().ifPresent(problem -> {
            throw new Refused(problem);
        });
        return outcome.value();
    }

    public Session session(SessionName name) {
        return board().snapshot().ledger().sessionOrRefuse(name);
    }

    /** The session named, else the caller's own. */
    public SessionName named(Optional<String> given, Caller caller) {
        return given.map(SessionName::parse)
                .or(caller::session)
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "no session is named, and this is not the work tree of one",
                        "name it; `para list` shows all"));
    }

    public SessionView view(Session session) {
        Sighting seen =
                board().snapshot().sightings().find(session.name()).orElse(Sighting.nothingYet(session.createdAt()));
        return SessionView.of(session, seen, world.attachCommand(session));
    }

    public SessionView view(SessionName name) {
        return view(session(name));
    }

    /** The undo that a repeated call asked for the first time. */
    UndoRequested undoRequested(String intent) {
        long from = 0;
        for (List<Recorded> page = events(from, PAGE); !page.isEmpty(); page = events(from, PAGE)) {
            for (Recorded recorded : page) {
                from = recorded.stamp().revision();
                if (recorded.event() instanceof UndoRequested asked
                        && asked.intent().equals(intent)) {
                    return asked;
                }
            }
        }
        throw new IllegalStateException("no undo " + intent);
    }

    /** Tells the session of an entry in conflict how to resolve it. */
    void askToResolve(String entry) {
        new Resolution(engine).ask(entry);
    }

    public List<EntryView> entries() {
        Snapshot snapshot = board().snapshot();
        Train train = snapshot.ledger().train();
        return Stream.concat(train.open().stream(), newestOver(train))
                .map(entry -> EntryView.of(entry, snapshot, world.now()))
                .toList();
    }

    /** Asked for with every look at the whole: however many have landed, only those shown are put in order. */
    private static Stream<Entry> newestOver(Train train) {
        PriorityQueue<Entry> newest = new PriorityQueue<>(Comparator.comparing(Entry::since));
        for (Entry entry : train.entries().values()) {
            if (entry.state().isOver()) {
                newest.add(entry);
            }
            if (newest.size() > ENTRIES_OVER_SHOWN) {
                newest.poll();
            }
        }
        return newest.stream().sorted(Comparator.comparing(Entry::since).reversed());
    }
}
