package dev.paratui.engine.watch;

import dev.paratui.command.NoteLost;
import dev.paratui.engine.Engine;
import dev.paratui.git.BranchFiles;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Notice;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.PaneStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks whether pane, work tree and branch of each session are still there; believes a loss when seen twice. */
public final class LossLooks implements Observer.Look {
    private final Engine engine;
    private final LatestPanes latest;
    private final Supplier<List<PaneStatus>> askTmux;
    private final BranchFiles branches;
    private final InstantSource clock;
    private final Map<SessionName, Loss> suspected = new HashMap<>();

    /**
     * @param askTmux all panes at this moment: what was heard last may be a second old, older than the newest pane
     */
    public LossLooks(
            Engine engine,
            LatestPanes latest,
            Supplier<List<PaneStatus>> askTmux,
            BranchFiles branches,
            InstantSource clock) {
        this.engine = engine;
        this.latest = latest;
        this.askTmux = askTmux;
        this.branches = branches;
        this.clock = clock;
    }

    @Override
    public boolean at(List<Session> sessions) {
        LatestPanes.Heard heard = latest.heard();
        boolean isSuspicious = false;
        for (Session session : sessions) {
            boolean canBeLost = session.life() == Life.RUNNING || session.life() == Life.REVIEW;
            Optional<Loss> loss = canBeLost ? loss(session, heard) : Optional.empty();
            isSuspicious |= loss.isPresent() && !isBelieved(session, loss.get());
            loss.ifPresentOrElse(seen -> suspected.put(session.name(), seen), () -> suspected.remove(session.name()));
        }
        return isSuspicious;
    }

    private boolean isBelieved(Session session, Loss loss) {
        boolean isSeenTwice = loss == suspected.get(session.name());
        if (isSeenTwice) {
            boolean isNews = !engine.ask(new NoteLost(session.name(), loss), "supervisor")
                    .events()
                    .isEmpty();
            if (isNews) {
                tell(session, loss);
            }
        }
        return isSeenTwice;
    }

    private void tell(Session session, Loss loss) {
        Notice notice =
                new Notice("warn", session.name() + ": " + loss.words(), loss.wayBack(session.name()), clock.instant());
        engine.board().notice(sightings -> sightings.noticing(notice));
    }

    private Optional<Loss> loss(Session session, LatestPanes.Heard heard) {
        if (!Files.isDirectory(Path.of(session.work().worktree()))) {
            return Optional.of(Loss.WORKTREE);
        }
        if (!branches.has(session.work().branch())) {
            return Optional.of(Loss.BRANCH);
        }
        boolean isUnheardOf = heard.isKnown()
                && session.seat().pane().isPresent()
                && heard.of(session.name()).isEmpty();
        return isUnheardOf && isGone(session) ? Optional.of(Loss.PANE) : Optional.empty();
    }

    private boolean isGone(Session session) {
        return askTmux.get().stream().noneMatch(pane -> pane.session().equals(session.name()));
    }
}
