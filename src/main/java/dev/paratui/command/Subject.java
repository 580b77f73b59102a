package dev.paratui.command;

import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.OptionalLong;

/** What a command is about, for those who ask it only if that has not changed. */
public sealed interface Subject {
    /** The ledger as a whole. */
    Subject EVERYTHING = new Everything();

    /** The revision it has; none: there is no such thing, which the command itself then says. */
    OptionalLong revisionIn(Ledger ledger);

    /** The ledger as a whole. */
    record Everything() implements Subject {
        @Override
        public OptionalLong revisionIn(Ledger ledger) {
            return OptionalLong.of(ledger.revision());
        }
    }

    /** A session. */
    record OfSession(SessionName name) implements Subject {
        @Override
        public OptionalLong revisionIn(Ledger ledger) {
            return ledger.session(name).stream().mapToLong(Session::revision).findAny();
        }
    }

    /** An entry of the train. */
    record OfEntry(String id) implements Subject {
        @Override
        public OptionalLong revisionIn(Ledger ledger) {
            return ledger.train().find(id).stream().mapToLong(Entry::revision).findAny();
        }
    }

    /** A task. */
    record OfTask(TaskId id) implements Subject {
        @Override
        public OptionalLong revisionIn(Ledger ledger) {
            return ledger.tasks().find(id).stream().mapToLong(Task::revision).findAny();
        }
    }
}
