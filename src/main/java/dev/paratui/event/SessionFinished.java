package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Open work was committed; the session waits for review. Without anything new to commit, {@code commit} is empty. */
public record SessionFinished(
        SessionName session, String branch, Optional<String> commit, String head, String before, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session was = ledger.sessionOrRefuse(session);
        Session inReview = was.working(was.work().onBranch(branch))
                .standing(was.standing().sound().at(head))
                .workedOn(Life.REVIEW, ledger.stamp().at());
        Map<String, String> detail = Map.of("before", before, "after", head);
        Act act = new Act(intent, ActKind.FINISH, was, detail, ledger.stamp().at(), Act.Undoing.POSSIBLE);
        return ledger.with(inReview).with(act).closing(Outcome.done(intent, commit.orElse("")));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.REVIEW.word());
    }
}
