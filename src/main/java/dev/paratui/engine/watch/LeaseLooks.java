package dev.paratui.engine.watch;

import dev.paratui.command.task.NoteAgentLost;
import dev.paratui.command.task.ReturnTask;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Settled;
import dev.paratui.model.Activity;
import dev.paratui.model.Life;
import dev.paratui.model.Notice;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes tasks back from agents that are lost: those whose session ended before our eyes at once, all others when
 * nothing was heard of them for a lease's time. A restart of the supervisor begins every lease anew.
 */
public final class LeaseLooks implements Observer.Look {
    private static final String BY = "supervisor";

    /** A person needs no pulse, and the supervisor holds gates only while it checks them. */
    private static final Set<String> WITHOUT_LEASE = Set.of("person", BY);

    /** Who was heard longer than this after its program ended calls from somewhere else. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Engine engine;
    private final Left left;
    private final SettingsFiles settings;
    private final InstantSource clock;
    private final Instant begun;
    private final Set<String> seenAlive = new HashSet<>();

    public LeaseLooks(Engine engine, Left left, SettingsFiles settings, InstantSource clock) {
        this.engine = engine;
        this.left = left;
        this.settings = settings;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public boolean at(List<Session> sessions) {
        Snapshot snapshot = engine.board().snapshot();
        Set<String> holding = snapshot.ledger().tasks().queues().held().keySet();
        holding.stream().filter(agent -> !WITHOUT_LEASE.contains(agent)).forEach(agent -> look(agent, snapshot));
        seenAlive.retainAll(holding);
        return false;
    }

    private void look(String agent, Snapshot snapshot) {
        Optional<Session> session = session(agent, snapshot);
        Pulse pulse = Pulse.of(session, snapshot.sightings());
        if (pulse.kind() == Pulse.Kind.BEATS) {
            seenAlive.add(agent);
            return;
        }
        List<Task> losing = snapshot.ledger().tasks().heldBy(agent).stream()
                .filter(task -> isLeased(task, session, snapshot))
                .toList();
        if (!losing.isEmpty()) {
            reason(agent, pulse, losing, snapshot).ifPresent(reason -> lose(agent, session, reason, losing));
        }
    }

    /** Why the agent counts as lost, if it does. */
    private Optional<String> reason(String agent, Pulse pulse, List<Task> held, Snapshot snapshot) {
        Instant heard = heard(agent, held, snapshot);
        boolean hasEndedHere = pulse.kind() == Pulse.Kind.STOPPED
                && seenAlive.contains(agent)
                && !heard.isAfter(pulse.since().plus(LAST_WORDS));
        if (hasEndedHere) {
            return Optional.of(pulse.reason());
        }
        Duration lease = settings.current().lease();
        boolean isOver = !clock.instant().isBefore(heard.plus(lease));
        String silence = "nothing was heard of it for " + lease.toSeconds() + " s";
        return isOver
                ? Optional.of(pulse.reason().isEmpty() ? silence : pulse.reason() + ", and " + silence)
                : Optional.empty();
    }

    /** When it was last heard; never earlier than this run, which begins every lease anew. */
    private Instant heard(String agent, List<Task> held, Snapshot snapshot) {
        Stream<Instant> claims = held.stream().flatMap(task -> task.claim().at().stream());
        Stream<Instant> deeds = snapshot.ledger().coordination().agents().find(agent).map(Agent::heard).stream();
        Stream<Instant> calls = snapshot.sightings().heardOf(agent).stream();
        return Stream.of(claims, deeds, calls)
                .flatMap(times -> times)
                .filter(begun::isBefore)
                .max(Instant::compareTo)
                .orElse(begun);
    }

    private void lose(String agent, Optional<Session> session, String reason, List<Task> tasks) {
        for (Task task : tasks) {
            Instant claimed = task.claim().at().orElseThrow();
            Settled settled = engine.ask(
                    new ReturnTask(
                            task.id(),
                            claimed,
                            left.by(agent, session, task).because(reason, clock.instant()),
                            settings.current().attempts()),
                    BY);
            if (!settled.events().isEmpty()) {
                tell(agent, reason, settled.ledger().tasks().task(task.id()));
            }
        }
        engine.ask(new NoteAgentLost(agent, reason), BY);
    }

    private void tell(String agent, String reason, Task task) {
        String hint = task.state().isBroken()
                ? "have it tried again: para task retry " + task.id()
                : "what it left is linked to the task: para task list --json";
        Notice notice = new Notice(
                "warn", "task " + task.id() + " lost its agent " + agent + ": " + reason, hint, clock.instant());
        engine.board().notice(sightings -> sightings.noticing(notice));
    }

    /**
     * Whether the task goes when its agent does. One that opened its session stays with that as long as a person may
     * still land it; only a session that broke off is tried again.
     */
    private static boolean isLeased(Task task, Optional<Session> session, Snapshot snapshot) {
        if (task.assignment().opening().isEmpty() || session.isEmpty()) {
            return true;
        }
        Session its = session.get();
        boolean hasCrashed = its.life() == Life.RUNNING
                && (its.seat().pane().isPresent() || its.seat().pid().isPresent())
                && snapshot.sightingOf(its.name()).evidence().activity() == Activity.EXITED;
        return its.life() == Life.LOST || hasCrashed;
    }

    private static Optional<Session> session(String agent, Snapshot snapshot) {
        return Optional.of(agent).filter(SessionName::isAllowed).flatMap(name -> snapshot.ledger()
                .session(new SessionName(name)));
    }
}
