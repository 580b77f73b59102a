package dev.paratui.engine.watch;

import dev.paratui.command.task.BeginCheck;
import dev.paratui.engine.Engine;
import dev.paratui.model.Session;
import dev.paratui.model.task.Task;
import java.util.List;

/** Has the commands of gates run that are reached. */
public final class GateLooks implements Observer.Look {
    private final Engine engine;

    public GateLooks(Engine engine) {
        this.engine = engine;
    }

    @Override
    public boolean at(List<Session> sessions) {
        engine.board().snapshot().ledger().tasks().due().stream()
                .filter(GateLooks::isCheck)
                .forEach(task -> engine.ask(new BeginCheck(task.id()), "supervisor"));
        return false;
    }

    private static boolean isCheck(Task task) {
        return task.assignment().gate().filter(gate -> !gate.isForPersons()).isPresent();
    }
}
