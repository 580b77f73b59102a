package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Refused;

/** The supervisor's tools, by name. Blocking; called by several threads at once. */
public interface Calls {
    /**
     * Calls a tool that changes nothing.
     *
     * @throws Refused as the tool refuses, or {@code UNREACHABLE}
     */
    JsonNode look(String tool, ObjectNode arguments);

    /** Calls a tool that changes something: done once, also when the connection breaks over it. */
    JsonNode change(String tool, ObjectNode arguments);
}
