package dev.paratui.command;

import dev.paratui.event.SessionRequested;
import dev.paratui.model.Brief;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import java.util.Optional;

/** A new session is asked for. */
public record RequestSession(SessionName session, Brief brief, Work work) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Session> there =
                ledger.session(session).filter(other -> !other.life().isOver());
        if (there.isPresent()) {
            return Decision.refuse(
                    Code.NAME_TAKEN,
                    "there is a session \"" + there.get().name() + "\" already, "
                            + there.get().life().word(),
                    "choose another name, or go on with it: para resume "
                            + there.get().name());
        }
        if (Leaving.isBeingClosed(session, ledger)) {
            return Decision.refuse(
                    Code.NAME_TAKEN,
                    "the session \"" + session + "\" has landed, and is put away as soon as its program rests",
                    "choose another name, or try again when that is done");
        }
        Optional<Session> kept = ledger.session(session).filter(other -> Leaving.isKeptOpen(other, ledger));
        if (kept.isPresent()) {
            return Decision.refuse(
                    Code.NAME_TAKEN,
                    "the session \"" + session + "\" has landed and is kept open, with its work tree and branch",
                    "choose another name; or put it away, which undo brings back: para cancel " + session);
        }
        if (ledger.duties().of(session).stream().anyMatch(Intent.Undo.class::isInstance)) {
            return Decision.refuse(
                    Code.NAME_TAKEN,
                    "the session \"" + session + "\" is being brought back this moment",
                    "choose another name");
        }
        for (String other : brief.after()) {
            requireOther(ledger, other);
        }
        String intent = "start-" + moment.unique();
        return Decision.of(new SessionRequested(session, brief, work, intent)).about(intent);
    }

    private void requireOther(Ledger ledger, String other) {
        if (SessionName.isAllowed(other) && new SessionName(other).equals(session)) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "a session cannot come after itself: " + other, "name others in `after`");
        }
        Predecessor.named(other, ledger);
    }
}
