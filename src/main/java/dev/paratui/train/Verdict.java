package dev.paratui.train;

/** How a check went. */
public enum Verdict {
    GREEN,
    RED,
    UNKNOWN
}
