package dev.paratui.log;

import dev.paratui.model.Act;
import dev.paratui.model.Acts;
import dev.paratui.model.Call;
import dev.paratui.model.Calls;
import dev.paratui.model.Duties;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.Roster;
import dev.paratui.model.Session;
import dev.paratui.model.Stamp;
import dev.paratui.model.Train;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Discovery;
import dev.paratui.model.task.Mail;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.Plan;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pcollections.TreePVector;

/** A ledger as plain lists, as it is kept in a checkpoint. */
record LedgerImage(
        Stamp stamp,
        List<Session> sessions,
        List<Session> archive,
        List<Entry> entries,
        List<String> order,
        List<Act> acts,
        List<Intent> intents,
        List<Outcome> outcomes,
        List<Call> calls,
        Plan plan,
        List<Task> tasks,
        List<Agent> agents,
        List<Discovery> discoveries,
        List<Message> messages) {
    /**
     * Raised whenever a ledger holds more than before, or is kept in another way; older checkpoints are then passed
     * over and the log replayed.
     */
    static final int FORMAT = 6;

    static LedgerImage of(Ledger ledger) {
        List<Act> oldestFirst = new ArrayList<>(ledger.acts().all());
        Collections.reverse(oldestFirst);
        return new LedgerImage(
                ledger.stamp(),
                List.copyOf(ledger.roster().all()),
                List.copyOf(ledger.roster().archive()),
                List.copyOf(ledger.train().entries().values()),
                List.copyOf(ledger.train().order()),
                oldestFirst,
                List.copyOf(ledger.duties().all()),
                List.copyOf(ledger.duties().outcomes().values()),
                List.copyOf(ledger.calls().byKey().values()),
                ledger.coordination().plan(),
                ledger.tasks().all(),
                List.copyOf(ledger.coordination().agents().all()),
                List.copyOf(ledger.coordination().discoveries().all()),
                List.copyOf(ledger.coordination().mail().byNumber().values()));
    }

    Ledger ledger() {
        Roster roster = new Roster(Roster.EMPTY.byName(), TreePVector.from(archive));
        for (Session session : sessions) {
            roster = roster.with(session);
        }
        return new Ledger(stamp, roster, train(), allActs(), duties(), allCalls(), coordination());
    }

    private Train train() {
        Train train = Train.EMPTY;
        for (Entry entry : entries) {
            train = train.with(entry);
        }
        return new Train(train.entries(), TreePVector.from(order));
    }

    private Acts allActs() {
        Acts all = Acts.EMPTY;
        for (Act act : acts) {
            all = all.with(act);
        }
        return all;
    }

    private Duties duties() {
        Duties duties = Duties.NONE;
        for (Outcome outcome : outcomes) {
            duties = duties.closing(outcome);
        }
        for (Intent intent : intents) {
            duties = duties.opening(intent);
        }
        return duties;
    }

    private Calls allCalls() {
        Calls all = Calls.NONE;
        for (Call call : calls) {
            all = all.with(call);
        }
        return all;
    }

    private Coordination coordination() {
        Coordination all = Coordination.NONE.planned(plan);
        for (Agent agent : agents) {
            all = all.with(all.agents().with(agent));
        }
        for (Discovery discovery : discoveries) {
            all = all.with(discovery);
        }
        Mail mail = Mail.NONE;
        for (Message message : messages) {
            mail = mail.with(message);
        }
        return all.with(mail).with(Tasks.of(tasks));
    }
}
