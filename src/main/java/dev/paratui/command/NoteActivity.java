package dev.paratui.command;

import dev.paratui.event.ActivityChanged;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.SessionName;

/** An observer saw a session's program do something else. */
public record NoteActivity(SessionName session, Activity from, Evidence to) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.session(session).isEmpty()
                ? Decision.already("")
                : Decision.of(new ActivityChanged(session, from, to.activity(), to.source(), to.text()));
    }
}
