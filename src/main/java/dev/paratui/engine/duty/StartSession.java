package dev.paratui.engine.duty;

import dev.paratui.agent.LaunchRequest;
import dev.paratui.command.Predecessor;
import dev.paratui.engine.Capacity;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionHeld;
import dev.paratui.event.SessionRebased;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes branch, work tree and pane, and gives the program its prompt. */
public final class StartSession implements Duty<Intent.Start> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

    private final Repository repository;
    private final Worktrees worktrees;
    private final Seats seats;
    private final Prompts prompts;
    private final MakingReady making;
    private final Capacity capacity;

    public StartSession(Trees trees, Seats seats, Prompts prompts, Capacity capacity) {
        this.capacity = capacity;
        this.repository = trees.repository();
        this.worktrees = trees.worktrees();
        this.making = trees.making();
        this.seats = seats;
        this.prompts = prompts;
    }

    /** How work trees come about. */
    public record Trees(Repository repository, Worktrees worktrees, MakingReady making) {}

    @Override
    public Done perform(Intent.Start intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        if (!isFree(session, snapshot.ledger())) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        try {
            making.requireTrust(session);
        } catch (Refused held) {
            capacity.gives(session);
            return held(session, held.refusal());
        }
        if (!capacity.admits(session)) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        Optional<Base> moved = movedBase(session);
        if (moved.isPresent()) {
            return Done.later(Duration.ZERO, new SessionRebased(session.name(), moved.get()));
        }
        worktrees.ensure(new WorktreePlan(
                Path.of(session.work().worktree()),
                session.work().branch(),
                session.work().base().commit(),
                "para session " + session.name()));
        making.ready(session);
        LaunchRequest.Conversation conversation =
                session.brief().exec().hasPane() ? LaunchRequest.Conversation.NEW : LaunchRequest.Conversation.HEADLESS;
        Seat seat = seats.take(new Seats.Wanted(session, intent.id(), prompts.first(session), conversation));
        return Done.with(new SessionStarted(session.name(), seat, intent.id()));
    }

    @Override
    public Done failed(Intent.Start intent, Refusal problem) {
        return Done.with(new SessionStartFailed(intent.session(), problem, intent.id()));
    }

    private static Done held(Session session, Refusal problem) {
        String words = problem.message() + "; " + problem.hint();
        boolean isSaid = session.standing().problem().equals(Optional.of(words));
        return isSaid
                ? Done.later(UNTIL_NEXT_LOOK)
                : Done.later(UNTIL_NEXT_LOOK, new SessionHeld(session.name(), words));
    }

    /** Whether all that it comes after have landed, or are done. */
    static boolean isFree(Session session, Ledger ledger) {
        List<Predecessor> before = session.brief().after().stream()
                .map(name -> Predecessor.named(name, ledger))
                .toList();
        before.stream().flatMap(one -> one.broken().stream()).findFirst().ifPresent(broken -> {
            throw new Refused(
                    Code.WRONG_STATE,
                    "it was to come after " + broken,
                    "cancel this one, or dispatch it anew without it");
        });
        return before.stream().allMatch(Predecessor::isDone);
    }

    /** Where its base branch is now, if it waited and that has moved; never once its branch was cut. */
    private Optional<Base> movedBase(Session session) {
        Base base = session.work().base();
        boolean hasWaited = !session.brief().after().isEmpty() || capacity.hasWaited(session);
        if (!hasWaited || repository.hasBranch(session.work().branch())) {
            return Optional.empty();
        }
        return repository
                .tip(base.branch())
                .filter(tip -> !tip.equals(base.commit()))
                .map(tip -> new Base(base.branch(), tip));
    }
}
