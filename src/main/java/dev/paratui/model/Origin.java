package dev.paratui.model;

/** How a session came about. */
public enum Origin {
    /** Sent off to work by itself: it waits in line when as many work as may. */
    DISPATCHED,
    /** Opened by a person who is there: it never waits. */
    STARTED,
    /** Its branch, and maybe its work tree, were made elsewhere. */
    ADOPTED
}
