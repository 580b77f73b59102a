package dev.paratui.engine.train;

import dev.paratui.git.LandingPlan;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import java.nio.file.Path;
import java.util.Optional;

/** An entry on its way, with its session and the intent that lands it. */
record Rider(Entry entry, Session session, Intent.Land intent) {
    String id() {
        return entry.id();
    }

    Path workTree() {
        return Path.of(session.work().worktree());
    }

    String branch() {
        return session.work().branch();
    }

    /** A command that must pass besides those of the settings; empty: none. */
    String ownCheck() {
        return session.brief().terms().check();
    }

    /** What its open work is committed as. */
    String message() {
        boolean isForOpenWork = !entry.message().isBlank() && !entry.isPartial();
        return !isForOpenWork ? "Work of session " + session.name() : entry.message();
    }

    LandingPlan plan() {
        return new LandingPlan(
                entry.id(),
                branch(),
                entry.target(),
                entry.strategy().word(),
                Optional.of(entry.message()).filter(text -> !text.isBlank()),
                entry.wanted().paths(),
                entry.wanted().deletions());
    }
}
