package dev.paratui.command;

import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;

/** A command that counts only if what it is about has not changed since the asker looked. */
public record IfRevision(Command command, Subject subject, long expected) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        long current = subject.revisionIn(ledger).orElse(expected);
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
