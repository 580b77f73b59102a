package dev.paratui.engine.duty;

import dev.paratui.agent.LaunchRequest;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes branch, work tree and pane, and gives the program its prompt. */
public final class StartSession implements Duty<Intent.Start> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

    private final Worktrees worktrees;
    private final Seats seats;
    private final Prompts prompts;

    public StartSession(Worktrees worktrees, Seats seats, Prompts prompts) {
        this.worktrees = worktrees;
        this.seats = seats;
        this.prompts = prompts;
    }

    @Override
    public Done perform(Intent.Start intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        if (!isFree(session, snapshot.ledger())) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        worktrees.ensure(new WorktreePlan(
                Path.of(session.work().worktree()),
                session.work().branch(),
                session.work().base().commit(),
                "para session " + session.name()));
        LaunchRequest.Conversation conversation =
                session.brief().exec().hasPane() ? LaunchRequest.Conversation.NEW : LaunchRequest.Conversation.HEADLESS;
        Seat seat = seats.take(new Seats.Wanted(session, intent.id(), prompts.first(session), conversation));
        return Done.with(new SessionStarted(session.name(), seat, intent.id()));
    }

    @Override
    public Done failed(Intent.Start intent, Refusal problem) {
        return Done.with(new SessionStartFailed(intent.session(), problem, intent.id()));
    }

    /** Whether all that it comes after have landed. */
    private static boolean isFree(Session session, Ledger ledger) {
        List<SessionName> after =
                session.brief().after().stream().map(SessionName::parse).toList();
        for (SessionName name : after) {
            Life life = ledger.sessionOrRefuse(name).life();
            if (life == Life.CANCELLED || life == Life.FAILED) {
                throw new Refused(
                        Code.WRONG_STATE,
                        "it was to come after session \"" + name + "\", which is " + life.word(),
                        "cancel this one, or dispatch it anew without it");
            }
        }
        return after.stream().allMatch(name -> ledger.sessionOrRefuse(name).life() == Life.LANDED);
    }
}
