package dev.paratui.command;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** Whether a session is being taken away or brought back this moment; nothing new is begun for one that is. */
final class Leaving {
    private Leaving() {}

    /** The intent that cancels it. */
    static Optional<String> of(SessionName session, Ledger ledger) {
        return ledger.duties().of(session).stream()
                .filter(Intent.Cancel.class::isInstance)
                .map(Intent::id)
                .findFirst();
    }

    static Optional<Refusal> refusal(SessionName session, Ledger ledger) {
        return of(session, ledger)
                .map(cancel -> Refusal.of(
                        Code.WRONG_STATE,
                        "session \"" + session + "\" is being cancelled",
                        "when that is done, bring it back: para recover " + session))
                .or(() -> returning(session, ledger));
    }

    /** Whether it has landed and its pane and work tree are still to be put away. */
    static boolean isBeingClosed(SessionName session, Ledger ledger) {
        return ledger.duties().of(session).stream().anyMatch(Intent.Close.class::isInstance);
    }

    /** Whether it has landed and its work tree and branch are still there, as {@code landing.after = "keep"} wants. */
    static boolean isKeptOpen(Session session, Ledger ledger) {
        return session.life() == Life.LANDED
                && landing(session, ledger)
                        .filter(act -> !act.detail().containsKey("trash"))
                        .isPresent();
    }

    /** Whether it has landed and was put away. */
    static boolean isPutAway(Session session, Ledger ledger) {
        return session.life() == Life.LANDED
                && landing(session, ledger)
                        .filter(act -> act.detail().containsKey("trash"))
                        .isPresent();
    }

    private static Optional<Act> landing(Session session, Ledger ledger) {
        return ledger.acts().all().stream()
                .filter(act -> act.kind() == ActKind.LANDING && !act.isUndone())
                .filter(act -> act.session().equals(session.name())
                        && act.before().createdAt().equals(session.createdAt()))
                .findFirst();
    }

    /** Why nothing else can be brought back under this name now. */
    static Optional<Refusal> returning(SessionName session, Ledger ledger) {
        return ledger.duties().of(session).stream()
                .filter(Intent.Undo.class::isInstance)
                .findFirst()
                .map(undo -> Refusal.of(
                        Code.WRONG_STATE,
                        "something of session \"" + session + "\" is being undone this moment",
                        "try again when that is done"));
    }
}
