package dev.paratui.model;

import java.time.Instant;

/**
 * A changing call made under an idempotency key.
 *
 * @param fingerprint of tool and arguments
 * @param intent the intent it opened, or empty
 * @param answer the result's JSON once given, or empty
 */
public record Call(String key, String fingerprint, String intent, String answer, Instant at) {
    public Call answered(String newAnswer) {
        return new Call(key, fingerprint, intent, newAnswer, at);
    }
}
