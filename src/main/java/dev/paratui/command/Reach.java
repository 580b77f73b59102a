package dev.paratui.command;

import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** Whether something can be typed into a session's pane. */
final class Reach {
    private Reach() {}

    /** Why not; empty: it can. */
    static Optional<Refusal> refusal(SessionName session, Ledger ledger) {
        boolean hasPane = ledger.sessionOrRefuse(session).seat().pane().isPresent();
        return Leaving.refusal(session, ledger)
                .or(() -> hasPane
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                Code.NO_PANE,
                                "session \"" + session + "\" has no pane",
                                "open one: para resume " + session)));
    }
}
