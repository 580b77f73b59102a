package dev.paratui.command;

import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A command that counts only if what it is about has not changed since the asker looked. */
public record IfRevision(Command command, Optional<SessionName> session, long expected) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (session.isPresent() && ledger.session(session.get()).isEmpty()) {
            return command.decide(ledger, moment);
        }
        long current = session.flatMap(ledger::session).map(Session::revision).orElse(ledger.revision());
        if (current == expected) {
            return command.decide(ledger, moment);
        }
        return Decision.refuse(Refusal.of(
                        Code.STALE,
                        "it changed meanwhile: revision " + current + ", not " + expected,
                        "look again, then decide")
                .with("revision", current));
    }
}
