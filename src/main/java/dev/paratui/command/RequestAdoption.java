package dev.paratui.command;

import dev.paratui.event.AdoptionRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Session;
import dev.paratui.model.Work;
import java.util.Optional;

/** A branch, maybe with a work tree, that was made elsewhere is to be a session. */
public record RequestAdoption(RequestSession wanted, Intent.Tree tree) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Decision asNew = wanted.decide(ledger, moment);
        if (asNew.refusal().isPresent()) {
            return asNew;
        }
        Optional<Session> owner = ledger.roster().all().stream()
                .filter(session -> !session.life().isOver())
                .filter(this::isItsWork)
                .findFirst();
        if (owner.isPresent()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    wanted.work().branch() + " is the branch of session \""
                            + owner.get().name() + "\" already",
                    "go on with it: para resume " + owner.get().name());
        }
        String intent = "adopt-" + moment.unique();
        return Decision.of(new AdoptionRequested(wanted.session(), wanted.brief(), wanted.work(), tree, intent))
                .about(intent);
    }

    private boolean isItsWork(Session other) {
        Work work = wanted.work();
        return other.work().branch().equals(work.branch())
                || other.work().worktree().equals(work.worktree());
    }
}
