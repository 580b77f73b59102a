package dev.paratui.model;

import java.time.Instant;

/**
 * A usage limit that is over, whose banner may still stand on the screen.
 *
 * @param words of the banner
 * @param until when it was to be over
 * @param at when its session went on
 */
public record PassedLimit(String words, Instant until, Instant at) {}
