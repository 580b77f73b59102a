package dev.paratui.command;

import dev.paratui.event.CallBegun;
import dev.paratui.model.Call;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Words;
import java.util.Optional;

/** A command under an idempotency key: asked again, it changes nothing and follows what the first call began. */
public record Keyed(Command command, String key, String fingerprint) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Call> before = ledger.calls().find(key);
        if (before.isPresent()) {
            return again(before.get());
        }
        Decision decision = command.decide(ledger, moment);
        return decision.refusal().isPresent()
                ? decision
                : decision.and(new CallBegun(key, fingerprint, decision.subject()));
    }

    private Decision again(Call before) {
        return before.fingerprint().equals(fingerprint)
                ? Decision.already(before.intent())
                : Decision.refuse(
                        Code.IDEMPOTENCY_MISMATCH,
                        "the idempotency key \"" + Words.shown(key) + "\" was used for another call",
                        "use a new key for a new call");
    }
}
