package dev.paratui.command;

import dev.paratui.event.LandingQueued;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Wanted;
import java.util.Optional;

/** A session is to be landed on its target; asked twice, it stands in the train once. */
public record RequestLanding(SessionName session, Wanted wanted) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        Optional<Entry> open = ledger.train().openOf(session);
        if (open.isPresent() && !open.get().wanted().paths().equals(wanted.paths())) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is in the train already, with other files",
                    "take it out first: para train withdraw " + session);
        }
        if (open.isPresent()) {
            return Decision.already(open.get().id());
        }
        Optional<Refusal> leaving = Leaving.refusal(session, ledger);
        if (leaving.isPresent()) {
            return Decision.refuse(leaving.get());
        }
        if (there.life() != Life.RUNNING && there.life() != Life.REVIEW && there.life() != Life.LANDED) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is " + there.life().word(),
                    "only a running session or one in review can be landed");
        }
        String entry = "e" + moment.unique();
        LandingQueued queued = new LandingQueued(
                session,
                entry,
                wanted.strategy(),
                wanted.target(),
                wanted.message(),
                wanted.paths(),
                wanted.deletions(),
                "land-" + moment.unique());
        return Decision.of(queued).about(entry);
    }
}
