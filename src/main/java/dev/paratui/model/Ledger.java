package dev.paratui.model;

import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Discovery;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.Plan;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.Tasks;
import java.util.Optional;

/**
 * Everything that must last. Immutable; equal ledgers have seen equal events.
 *
 * @param stamp of the last event applied
 */
public record Ledger(
        Stamp stamp, Roster roster, Train train, Acts acts, Duties duties, Calls calls, Coordination coordination) {
    public static final Ledger EMPTY =
            new Ledger(Stamp.ORIGIN, Roster.EMPTY, Train.EMPTY, Acts.EMPTY, Duties.NONE, Calls.NONE, Coordination.NONE);

    public long revision() {
        return stamp.revision();
    }

    /** How many things are in it, of all kinds. */
    public int size() {
        return roster.byName().size()
                + roster.archive().size()
                + train.entries().size()
                + acts.byId().size()
                + calls.byKey().size()
                + coordination.size();
    }

    public Optional<Session> session(SessionName name) {
        return roster.find(name);
    }

    /** The session of this name, or a refusal that says which there are. */
    public Session sessionOrRefuse(SessionName name) {
        return session(name)
                .orElseThrow(() -> new Refused(
                        Code.SESSION_NOT_FOUND,
                        "there is no session \"" + name + "\"",
                        "`para list -a` shows all sessions"));
    }

    public Ledger at(Stamp newStamp) {
        return new Ledger(newStamp, roster, train, acts, duties, calls, coordination);
    }

    /** With the session changed; it carries this ledger's revision from now on. */
    public Ledger with(Session session) {
        return roster(roster.with(session.withRevision(revision())));
    }

    public Ledger joinedBy(Session session) {
        return roster(roster.joinedBy(session.withRevision(revision())));
    }

    public Ledger with(Entry entry) {
        return new Ledger(stamp, roster, train.with(entry.withRevision(revision())), acts, duties, calls, coordination);
    }

    /** With an entry's place in the train changed. */
    public Ledger moved(String entry, String before) {
        return new Ledger(stamp, roster, train.moved(entry, before), acts, duties, calls, coordination);
    }

    public Ledger with(Act act) {
        return new Ledger(stamp, roster, train, acts.with(act), duties, calls, coordination);
    }

    public Ledger opening(Intent intent) {
        return new Ledger(stamp, roster, train, acts, duties.opening(intent), calls, coordination);
    }

    public Ledger closing(Outcome outcome) {
        return new Ledger(stamp, roster, train, acts, duties.closing(outcome), calls, coordination);
    }

    public Ledger with(Call call) {
        return new Ledger(stamp, roster, train, acts, duties, calls.with(call), coordination);
    }

    public Tasks tasks() {
        return coordination.tasks();
    }

    public Ledger with(Task task) {
        return with(coordination.with(tasks().with(task.withRevision(revision()))));
    }

    public Ledger with(Agent agent) {
        return with(coordination.with(coordination.agents().with(agent.withRevision(revision()))));
    }

    public Ledger with(Discovery discovery) {
        return with(coordination.with(discovery.withRevision(revision())));
    }

    public Ledger with(Message message) {
        return with(coordination.with(coordination.mail().with(message.withRevision(revision()))));
    }

    public Ledger planned(Plan plan) {
        return with(coordination.planned(plan));
    }

    private Ledger with(Coordination newCoordination) {
        return new Ledger(stamp, roster, train, acts, duties, calls, newCoordination);
    }

    private Ledger roster(Roster newRoster) {
        return new Ledger(stamp, newRoster, train, acts, duties, calls, coordination);
    }
}
