package dev.paratui.engine.watch;

import dev.paratui.git.Remains;
import dev.paratui.model.Session;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what an agent that was lost left behind. */
public final class Left {
    private static final Logger LOG = Logger.getLogger(Left.class.getName());

    private final Remains remains;

    public Left(Remains remains) {
        this.remains = remains;
    }

    /** Its session, with the newest commit and what was not committed. */
    record Behind(String agent, Optional<Session> session, Remains.Kept kept) {
        Attempt because(String reason, Instant at) {
            Optional<String> commit =
                    kept.commit().or(() -> session.flatMap(its -> its.standing().head()));
            return new Attempt(agent, session.map(its -> its.name().value()), commit, kept.snapshot(), at, reason);
        }
    }

    /** What it left of this task; kept under the task's id and the number of its try. */
    Behind by(String agent, Optional<Session> session, Task task) {
        String name = task.id() + "/" + (task.claim().past().size() + 1);
        Remains.Kept nothing = new Remains.Kept(Optional.empty(), Optional.empty());
        return new Behind(agent, session, session.map(its -> kept(its, name)).orElse(nothing));
    }

    /** That something cannot be kept does not keep the task from others. */
    private Remains.Kept kept(Session session, String name) {
        try {
            return remains.keep(
                    Path.of(session.work().worktree()), session.work().branch(), name);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "what " + session.name() + " left could not be kept", failure);
            return new Remains.Kept(Optional.empty(), Optional.empty());
        }
    }
}
