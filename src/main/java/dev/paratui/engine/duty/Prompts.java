package dev.paratui.engine.duty;

import dev.paratui.agent.Modes;
import dev.paratui.config.SettingsFiles;
import dev.paratui.model.Session;
import java.util.Set;

/** Puts a session's whole prompt together: what its mode says to a worker here, then the task. */
public final class Prompts {
    private static final Set<String> SCRIPTED = Set.of("shell", "demo");

    private final Modes modes;
    private final SettingsFiles settings;

    public Prompts(Modes modes, SettingsFiles settings) {
        this.modes = modes;
        this.settings = settings;
    }

    /** Programs that are a shell get the task as it is: for them it is a script. */
    String first(Session session) {
        String task = session.brief().task();
        if (task.isBlank() || session.brief().mode().isEmpty() || isScript(session)) {
            return task;
        }
        Modes.Post post = new Modes.Post(
                session.name().value(),
                session.work().branch(),
                session.work().base().branch(),
                session.work().worktree());
        return modes.compose(session.brief().mode(), post, settings.current().workflow(), task);
    }

    private static boolean isScript(Session session) {
        return SCRIPTED.contains(session.brief().agent());
    }
}
