package dev.paratui.door;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The supervisor itself, asked about and ended through its own door. */
public interface Desk {
    /** As {@code para status --json} shows it. */
    ObjectNode status();

    /** Begins to end; the panes live on. Returns at once. */
    void stop();

    /** Begins to end, with all panes. Returns at once. */
    void stopWithPanes();

    /** Which build it is: {@code 0.1.0+1764000000}. */
    String version();

    long pid();
}
