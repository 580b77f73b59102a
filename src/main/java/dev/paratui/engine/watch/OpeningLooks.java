package dev.paratui.engine.watch;

import dev.paratui.command.task.FailOpening;
import dev.paratui.command.task.OpenSession;
import dev.paratui.engine.Capacity;
import dev.paratui.engine.Engine;
import dev.paratui.engine.World;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the sessions of tasks whose time has come, as long as not too many work already; shows which
 * wait for that. What cannot be opened fails its task, and is not tried again by itself.
 */
public final class OpeningLooks implements Observer.Look {
    private static final Logger LOG = Logger.getLogger(OpeningLooks.class.getName());
    private static final String BY = "supervisor";

    private final Engine engine;
    private final World world;
    private final Capacity capacity;

    public OpeningLooks(Engine engine, World world, Capacity capacity) {
        this.engine = engine;
        this.world = world;
        this.capacity = capacity;
    }

    @Override
    public boolean at(List<Session> sessions) {
        Ledger ledger = engine.board().snapshot().ledger();
        List<Task> due =
                ledger.tasks().due().stream().filter(OpeningLooks::isOpening).toList();
        int next = 0;
        while (next < due.size() && capacity.hasRoom()) {
            open(due.get(next++), ledger);
        }
        engine.board().line(due.stream().skip(next).map(Task::id).toList());
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

    private static boolean isOpening(Task task) {
        return task.assignment().opening().isPresent() && !task.isGate();
    }
}
