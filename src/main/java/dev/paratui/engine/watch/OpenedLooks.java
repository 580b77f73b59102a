package dev.paratui.engine.watch;

import dev.paratui.command.Command;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.FailOpening;
import dev.paratui.engine.Engine;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Ends tasks that opened a session with that session: landed is done, cancelled or not started is failed. */
public final class OpenedLooks implements Observer.Look {
    private static final Logger LOG = Logger.getLogger(OpenedLooks.class.getName());
    private static final String BY = "supervisor";

    private final Engine engine;
    private final Left left;
    private final InstantSource clock;

    public OpenedLooks(Engine engine, Left left, InstantSource clock) {
        this.engine = engine;
        this.left = left;
        this.clock = clock;
    }

    @Override
    public boolean at(List<Session> sessions) {
        Ledger ledger = engine.board().snapshot().ledger();
        for (String agent : ledger.tasks().queues().held().keySet()) {
            ledger.tasks().heldBy(agent).stream()
                    .filter(task -> task.assignment().opening().isPresent())
                    .forEach(task -> opened(task, ledger).ifPresent(session -> look(task, session)));
        }
        return false;
    }

    private void look(Task task, Session session) {
        switch (session.life()) {
            case LANDED -> complete(task, session);
            case CANCELLED -> fail(task, session, "its session was cancelled");
            case FAILED ->
                fail(
                        task,
                        session,
                        "its session could not be started: "
                                + session.standing().problem().orElse("see para list"));
            case REQUESTED, RUNNING, REVIEW, QUEUED, LOST -> {}
        }
    }

    private void complete(Task task, Session session) {
        String commit = session.standing().landedAs().orElse("");
        ask(new CompleteTask(holder(task), task.id(), TaskResult.of("landed as " + commit)));
    }

    private void fail(Task task, Session session, String reason) {
        Attempt attempt = left.by(holder(task), Optional.of(session), task).because(reason, clock.instant());
        ask(new FailOpening(task.id(), reason, Optional.of(attempt)));
    }

    /** Its agent may end the task itself this very moment, which then stands. */
    private void ask(Command command) {
        try {
            engine.ask(command, BY);
        } catch (Refused overtaken) {
            LOG.log(Level.FINE, "ended by its agent first: {0}", command);
        }
    }

    /** The session that was opened for the task, also when its name has been taken again. */
    private static Optional<Session> opened(Task task, Ledger ledger) {
        SessionName name = new SessionName(holder(task));
        return Stream.concat(ledger.session(name).stream(), ledger.roster().archive().stream())
                .filter(session -> session.name().equals(name))
                .filter(session ->
                        Optional.of(session.createdAt()).equals(task.claim().at()))
                .findFirst();
    }

    private static String holder(Task task) {
        return task.claim().by().orElseThrow();
    }
}
