package dev.paratui.command;

import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.util.Optional;

/** What a session comes after: another session, or a task. */
public sealed interface Predecessor {
    /** Whether what comes after it may begin. */
    boolean isDone();

    /** Why it will never be done by itself, in words for people. */
    Optional<String> broken();

    /** What this name means; a session's comes first. */
    static Predecessor named(String name, Ledger ledger) {
        Optional<Predecessor> session = Optional.of(name)
                .filter(SessionName::isAllowed)
                .flatMap(allowed -> ledger.session(new SessionName(allowed)))
                .map(OfSession::new);
        return session.or(() -> ledger.tasks().find(new TaskId(name)).map(OfTask::new))
                .orElseThrow(() -> new Refused(
                        Code.SESSION_NOT_FOUND,
                        "there is no session or task \"" + Words.shown(name) + "\" to come after",
                        "`para list -a` shows all sessions, `para task list` all tasks"));
    }

    /** Another session, which must have landed. */
    record OfSession(Session session) implements Predecessor {
        @Override
        public boolean isDone() {
            return session.life() == Life.LANDED;
        }

        @Override
        public Optional<String> broken() {
            boolean isBroken = session.life() == Life.CANCELLED || session.life() == Life.FAILED;
            return isBroken
                    ? Optional.of("session \"" + session.name() + "\", which is "
                            + session.life().word())
                    : Optional.empty();
        }
    }

    /** A task, which must be done. */
    record OfTask(Task task) implements Predecessor {
        @Override
        public boolean isDone() {
            return task.state() == TaskState.DONE;
        }

        @Override
        public Optional<String> broken() {
            return task.state().isBroken()
                    ? Optional.of(
                            "task " + task.id() + ", which is " + task.state().word())
                    : Optional.empty();
        }
    }
}
