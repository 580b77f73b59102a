package dev.paratui.model;

import java.time.Instant;

/**
 * All that a decision may know besides the ledger.
 *
 * @param by who asks: {@code person}, {@code leader}, an agent's name, or {@code supervisor}
 * @param unique a fresh id, unlike any before
 */
public record Moment(Instant at, String by, String unique) {}
