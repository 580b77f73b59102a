package dev.paratui.model;

/**
 * Lines of a conflict on one of its sides, counted from 1, both ends included.
 *
 * @param side {@code ours} (the target) or {@code theirs} (the session)
 */
public record LineRange(String side, int from, int to) {}
