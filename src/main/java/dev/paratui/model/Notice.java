package dev.paratui.model;

import java.time.Instant;

/**
 * Something people should know: a failed effect, a loss, a landing.
 *
 * @param level {@code ok}, {@code info}, {@code warn} or {@code error}
 * @param hint what to do; may be empty
 */
public record Notice(String level, String text, String hint, Instant at) {}
