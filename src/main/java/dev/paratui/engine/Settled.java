package dev.paratui.engine;

import dev.paratui.event.Recorded;
import dev.paratui.model.Ledger;
import java.util.List;

/**
 * A command decided and durable.
 *
 * @param ledger as it is right after
 * @param events that the command brought about; none when it was so already
 * @param subject what to follow from here on: an intent's id, mostly
 */
public record Settled(Ledger ledger, List<Recorded> events, String subject) {}
