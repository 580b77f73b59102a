package dev.paratui.command;

import dev.paratui.event.CleanRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** What these acts put into the trash is to be cleaned away. */
public record RequestClean(List<String> acts, End end) implements Command {
    /** What becomes of it. */
    public enum End {
        /** It is kept aside for a while, from where it can be brought back. */
        ASIDE,
        FOR_GOOD
    }

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
        return Decision.of(new CleanRequested(acts, end == End.ASIDE ? "k" + moment.unique() : "", intent))
                .about(intent);
    }

    private static boolean concerns(Intent open, String act) {
        return (open instanceof Intent.Undo undo && undo.act().equals(act))
                || open instanceof Intent.Clean
                || (open instanceof Intent.Close close && close.act().equals(act))
                || (open instanceof Intent.Cancel cancel && cancel.act().equals(act));
    }
}
