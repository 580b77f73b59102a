package dev.paratui.model;

import java.time.Instant;

/**
 * When an event happened.
 *
 * @param revision its number in the log, counted from 1
 */
public record Stamp(long revision, Instant at) {
    public static final Stamp ORIGIN = new Stamp(0, Instant.EPOCH);
}
