package dev.paratui.engine.watch;

import dev.paratui.command.task.FailOpening;
import dev.paratui.command.task.OpenSession;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Engine;
import dev.paratui.engine.World;
import dev.paratui.model.Activity;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the sessions of tasks whose time has come, as long as not too many work already. What cannot be opened fails
 * its task, and is not tried again by itself.
 */
public final class OpeningLooks implements Observer.Look {
    private static final Logger LOG = Logger.getLogger(OpeningLooks.class.getName());
    private static final String BY = "supervisor";

    private final Engine engine;
    private final World world;
    private final SettingsFiles settings;

    public OpeningLooks(Engine engine, World world, SettingsFiles settings) {
        this.engine = engine;
        this.world = world;
        this.settings = settings;
    }

    @Override
    public boolean at(List<Session> sessions) {
        Ledger ledger = engine.board().snapshot().ledger();
        List<Task> due =
                ledger.tasks().due().stream().filter(OpeningLooks::isOpening).toList();
        for (int next = 0; next < due.size() && hasRoom(engine.board().snapshot()); next++) {
            open(due.get(next), ledger);
        }
        return false;
    }

    private void open(Task task, Ledger ledger) {
        try {
            Opening now = Retrial.of(task.assignment().opening().orElseThrow(), task, ledger);
            world.requireProgram(now.brief().agent());
            engine.ask(
                    new OpenSession(task.id(), Optional.of(now), world.workFor(now.session(), world.base(now.base()))),
                    BY);
        } catch (Refused refused) {
            fail(task, refused.refusal());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the session of " + task.id() + " could not be opened", failure);
            fail(task, Refusal.of(Code.FAILED, String.valueOf(failure.getMessage()), "see the log: para status"));
        }
    }

    private void fail(Task task, Refusal problem) {
        String error = "its session could not be opened: " + problem.message();
        engine.ask(new FailOpening(task.id(), error, Optional.empty()), BY);
        Notice notice = new Notice(
                "error",
                "task " + task.id() + ": " + error,
                "then: para task retry " + task.id() + (problem.hint().isEmpty() ? "" : "; first " + problem.hint()),
                world.now());
        engine.board().notice(sightings -> sightings.noticing(notice));
    }

    /** Sessions that wait, or whose program has ended, don't count: they cost nothing. */
    private boolean hasRoom(Snapshot snapshot) {
        int most = settings.current().maxParallel();
        long busy = snapshot.ledger().roster().all().stream()
                .filter(session -> isBusy(session, snapshot))
                .count();
        return most == 0 || busy < most;
    }

    private static boolean isOpening(Task task) {
        return task.assignment().opening().isPresent() && !task.isGate();
    }

    private static boolean isBusy(Session session, Snapshot snapshot) {
        Activity activity = snapshot.sightingOf(session.name()).evidence().activity();
        boolean hasEnded = activity == Activity.DONE || activity == Activity.EXITED;
        return session.life() == Life.REQUESTED
                ? session.brief().after().isEmpty()
                : session.life() == Life.RUNNING && !hasEnded;
    }
}
