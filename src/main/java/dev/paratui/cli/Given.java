package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import java.util.List;
import java.util.Optional;

/** A tool's arguments being put together: what was not given on the command line is not in them. */
final class Given {
    private final ObjectNode arguments = Trees.object();

    private Given() {}

    static Given none() {
        return new Given();
    }

    static Given of(String name, String value) {
        return none().with(name, value);
    }

    Given with(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    Given with(String name, long value) {
        arguments.put(name, value);
        return this;
    }

    Given with(String name, Optional<String> value) {
        value.ifPresent(present -> arguments.put(name, present));
        return this;
    }

    Given with(String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = arguments.putArray(name);
            values.forEach(list::add);
        }
        return this;
    }

    /** A flag, when it is set. */
    Given when(boolean isSet, String name) {
        if (isSet) {
            arguments.put(name, true);
        }
        return this;
    }

    ObjectNode arguments() {
        return arguments;
    }
}
