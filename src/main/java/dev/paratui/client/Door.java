package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Refused;

/** The way into one repository's supervisor. Thread-safe; a call may take as long as the tool waits. */
public interface Door {
    /** What a stop does with the panes. */
    enum Panes {
        LIVE_ON,
        END
    }

    /**
     * Calls a tool that changes nothing; starts the supervisor when none runs.
     *
     * @return the tool's result
     * @throws Refused as the tool refuses, or {@code UNREACHABLE}
     */
    JsonNode look(String tool, ObjectNode arguments);

    /**
     * Calls a tool that changes something, under a key of its own: done once, also when the supervisor dies over it.
     */
    JsonNode change(String tool, ObjectNode arguments);

    /** How the supervisor stands ({@code running}, {@code answering} …). Never starts one. */
    JsonNode status();

    /** Makes sure that a supervisor answers, and says how it stands. */
    JsonNode start();

    /**
     * Ends the supervisor and returns when its process has ended.
     *
     * @return whether one ran
     */
    boolean stop(Panes panes);
}
