package dev.paratui.engine.watch;

import dev.paratui.command.RequestLanding;
import dev.paratui.engine.Engine;
import dev.paratui.git.ConflictTree;
import dev.paratui.git.Resolved;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts a session back into the train once it, or someone beside it, has merged what it conflicted with. */
public final class ResolvedLooks implements Observer.Look {
    private static final Logger LOG = Logger.getLogger(ResolvedLooks.class.getName());

    private final Engine engine;
    private final Resolved resolved;
    private final ConflictTree byHand;
    /** The stamp of the branches at which each entry's session was last seen unresolved. */
    private final Map<String, String> looked = new HashMap<>();

    public ResolvedLooks(Engine engine, Resolved resolved, ConflictTree byHand) {
        this.byHand = byHand;
        this.engine = engine;
        this.resolved = resolved;
    }

    @Override
    public boolean at(List<Session> sessions) {
        for (Session session : sessions) {
            conflict(session).filter(entry -> isResolved(session, entry)).ifPresent(this::putBack);
        }
        byHand.sessions().stream().filter(this::isLanded).forEach(byHand::close);
        return false;
    }

    /** Resolved in another way: nobody needs the merge that was begun beside it. */
    private boolean isLanded(String name) {
        Ledger ledger = engine.board().snapshot().ledger();
        return SessionName.isAllowed(name)
                && ledger.session(new SessionName(name))
                        .flatMap(ledger.train()::newestOf)
                        .filter(entry -> entry.state() == EntryState.LANDED || entry.state() == EntryState.PROPOSED)
                        .isPresent();
    }

    private Optional<Entry> conflict(Session session) {
        boolean isThere = session.life() == Life.REVIEW || session.life() == Life.RUNNING;
        return isThere
                ? engine.board()
                        .snapshot()
                        .ledger()
                        .train()
                        .newestOf(session)
                        .filter(entry -> entry.state() == EntryState.CONFLICT)
                : Optional.empty();
    }

    private boolean isResolved(Session session, Entry entry) {
        Path workTree = Path.of(session.work().worktree());
        String stamp = resolved.stamp(session.name().value(), session.work().branch());
        boolean isSame = stamp.equals(looked.put(entry.id(), stamp));
        if (isSame && !waitsForHands(session)) {
            return false;
        }
        if (byHand.takeOver(session.name().value(), workTree, session.work().branch(), entry.target())) {
            LOG.log(Level.INFO, "what was resolved by hand is taken over: {0}", session.name());
            return resolved.holds(workTree, session.work().branch(), entry.target());
        }
        return !isSame && resolved.holds(workTree, session.work().branch(), entry.target());
    }

    /** A merge beside it may be over though no branch moves any more: its files have become clean. */
    private boolean waitsForHands(Session session) {
        return byHand.sessions().contains(session.name().value());
    }

    private void putBack(Entry entry) {
        try {
            engine.ask(new RequestLanding(entry.session(), entry.wanted()), "supervisor");
        } catch (Refused notNow) {
            LOG.log(Level.INFO, "could not go back into the train: {0}", notNow.getMessage());
        }
    }
}
