package dev.paratui.command;

import dev.paratui.event.CleanRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** What these acts put into the trash is to be removed for good; they cannot be taken back any more. */
public record RequestClean(List<String> acts) implements Command {
    public RequestClean {
        acts = List.copyOf(acts);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<String> busy = acts.stream()
                .filter(act -> ledger.duties().all().stream().anyMatch(open -> concerns(open, act)))
                .findFirst();
        if (busy.isPresent()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "act \"" + busy.get() + "\" is being done or undone this moment",
                    "try again in a moment: para clean --dry-run");
        }
        String intent = "clean-" + moment.unique();
        return Decision.of(new CleanRequested(acts, intent)).about(intent);
    }

    private static boolean concerns(Intent open, String act) {
        return (open instanceof Intent.Undo undo && undo.act().equals(act))
                || (open instanceof Intent.Close close && close.act().equals(act))
                || (open instanceof Intent.Cancel cancel && cancel.act().equals(act));
    }
}
