package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionRestacked;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.git.Restack;
import dev.paratui.model.Act;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.util.Set;

/** After a part of a session has landed: puts the rest on top of it, in the session's own work tree. */
public final class RestackSession implements Duty<Intent.Restack> {
    private final Restack restack;

    public RestackSession(Restack restack) {
        this.restack = restack;
    }

    @Override
    public Done perform(Intent.Restack intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Entry entry = snapshot.ledger().train().entry(intent.entry());
        Act act = snapshot.ledger().acts().act(intent.act());
        Restack.Moved moved = restack.ontoLanded(
                place(act, session), prepared(act), Set.copyOf(entry.wanted().paths()));
        return told(intent, moved);
    }

    @Override
    public Done failed(Intent.Restack intent, Refusal problem) {
        return told(intent, new Restack.Moved("", "", problem.message()));
    }

    static Restack.Place place(Act act, Session session) {
        return new Restack.Place(
                act.id(), Path.of(session.work().worktree()), session.work().branch());
    }

    /** What was landed, as it was prepared. */
    static Prepared prepared(Act act) {
        return new Prepared(
                act.id(),
                act.detail().getOrDefault("target", ""),
                act.detail().getOrDefault("old", ""),
                act.detail().getOrDefault("head", ""),
                act.detail().getOrDefault("commit", ""));
    }

    private static Done told(Intent.Restack intent, Restack.Moved moved) {
        return Done.with(new SessionRestacked(
                intent.session(),
                intent.entry(),
                intent.act(),
                moved.from(),
                moved.to(),
                moved.problem(),
                intent.id()));
    }
}
