package dev.paratui.engine.duty;

import dev.paratui.agent.Modes;
import dev.paratui.agent.Programs;
import dev.paratui.config.SettingsFiles;
import dev.paratui.model.Session;

/** Puts a session's whole prompt together: what its mode says to a worker here, then the task. */
public final class Prompts {
    private final Modes modes;
    private final SettingsFiles settings;
    private final Programs programs;

    public Prompts(Modes modes, SettingsFiles settings, Programs programs) {
        this.modes = modes;
        this.settings = settings;
        this.programs = programs;
    }

    /** A program that runs its prompt as a script gets the task as it is. */
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

    /** Whether its program knows no conversation to go on with, only a script to run. */
    boolean isScript(Session session) {
        return programs.named(session.brief().agent()).takesScripts();
    }
}
