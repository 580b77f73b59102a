package dev.paratui.door;

import java.util.Optional;

/** Answers messages of MCP. Thread-safe; blocks as long as a tool does. */
@FunctionalInterface
public interface JsonRpc {
    /**
     * Answers one message.
     *
     * @param message one JSON-RPC message
     * @return its answer; empty for a notification
     */
    Optional<String> answer(String message, Identity who);
}
