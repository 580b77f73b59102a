package dev.paratui.door;

import dev.paratui.tool.Card;
import java.util.Optional;

/**
 * Who speaks MCP at the other end.
 *
 * @param audience leader or worker
 * @param agent the name it was given; a worker's is its session's
 * @param directory where its client runs, absolute; empty when not known
 */
public record Identity(Card.Audience audience, Optional<String> agent, Optional<String> directory) {
    public static Identity leader(Optional<String> directory) {
        return new Identity(Card.Audience.LEADER, Optional.empty(), directory);
    }

    public static Identity worker(String agent) {
        return new Identity(Card.Audience.WORKER, Optional.of(agent), Optional.empty());
    }
}
