package dev.paratui.engine.duty;

import dev.paratui.agent.LaunchRequest;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionResumed;
import dev.paratui.git.LostBranch;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.WorktreeState;
import dev.paratui.git.WorktreeStates;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Origin;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes again what is missing of a session, and goes on. */
public final class ResumeSession implements Duty<Intent.Resume> {
    private final Repository repository;
    private final Worktrees worktrees;
    private final Seats seats;
    private final Prompts prompts;
    private final MakingReady making;

    public ResumeSession(StartSession.Trees trees, Seats seats, Prompts prompts) {
        this.repository = trees.repository();
        this.worktrees = trees.worktrees();
        this.making = trees.making();
        this.seats = seats;
        this.prompts = prompts;
    }

    @Override
    public Done perform(Intent.Resume intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        restoreWork(session);
        return Done.with(new SessionResumed(session.name(), seat(intent, session), life(intent, session), intent.id()));
    }

    /** A program that runs is left running, and told what is new; what this very intent began is gone on with. */
    private Seat seat(Intent.Resume intent, Session session) {
        Seats.Wanted fresh = new Seats.Wanted(session, intent.id(), prompt(intent, session), conversation(session));
        if (seats.hasBegun(fresh)) {
            return seats.take(fresh);
        }
        Optional<Seat> living = seats.living(session);
        if (living.isPresent()) {
            seats.tell(new Seats.Wanted(session, intent.id(), intent.prompt(), fresh.conversation()), living.get());
            return living.get();
        }
        seats.vacate(session, Duration.ZERO);
        return seats.take(fresh);
    }

    /** Without anything new to do, what is in review stays there. */
    private static Life life(Intent.Resume intent, Session session) {
        return session.life() == Life.REVIEW && intent.prompt().isBlank() ? Life.REVIEW : Life.RUNNING;
    }

    /** One that never started is given its task again; a script runs again, unless its work is in review. */
    private String prompt(Intent.Resume intent, Session session) {
        if (!intent.prompt().isBlank()) {
            return intent.prompt();
        }
        boolean isFirst =
                session.seat().equals(Seat.NONE) && session.standing().problem().isPresent();
        boolean isAgain = session.life() != Life.REVIEW && prompts.isScript(session);
        return isFirst || isAgain ? prompts.first(session) : "";
    }

    private static LaunchRequest.Conversation conversation(Session session) {
        boolean isFirst = session.brief().terms().origin() == Origin.ADOPTED
                && session.seat().equals(Seat.NONE)
                && session.standing().conversation().isEmpty();
        if (isFirst) {
            return LaunchRequest.Conversation.NEW; // there may be none to go on with, and then it would not start
        }
        return session.brief().exec().hasPane()
                ? LaunchRequest.Conversation.RESUMED
                : LaunchRequest.Conversation.HEADLESS;
    }

    private void restoreWork(Session session) {
        Path path = Path.of(session.work().worktree());
        String branch = session.work().branch();
        String reason = "para session " + session.name();
        WorktreeState.Kind kind =
                new WorktreeStates(repository).of(path, branch).kind();
        if (kind == WorktreeState.Kind.WORKTREE_GONE) {
            making.begin(session.name());
        }
        String commit = session.standing().head().orElse(session.work().base().commit());
        if (kind == WorktreeState.Kind.WORKTREE_GONE && repository.hasBranch(branch)) {
            worktrees.restore(path, branch, reason);
        } else if (kind == WorktreeState.Kind.WORKTREE_GONE) {
            worktrees.ensure(new WorktreePlan(path, branch, commit, reason));
        } else if (kind == WorktreeState.Kind.BRANCH_GONE) {
            new LostBranch(repository).restore(branch, commit);
        }
        making.ready(session);
    }
}
