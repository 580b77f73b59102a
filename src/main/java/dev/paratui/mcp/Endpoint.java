package dev.paratui.mcp;

import dev.paratui.door.Identity;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** Who speaks at which path: the leader at {@code /mcp}, a worker at {@code /mcp/worker/<agent>}. */
final class Endpoint {
    static final String LEADER = "/mcp";
    /** Up to the worker's name. */
    static final String WORKER = LEADER + "/worker/";

    private Endpoint() {}

    static Optional<Identity> of(String path) {
        if (path.equals(LEADER) || path.equals(LEADER + "/")) {
            return Optional.of(Identity.leader(Optional.empty()));
        }
        return Optional.of(path)
                .filter(given -> given.startsWith(WORKER))
                .map(given -> given.substring(WORKER.length()))
                .filter(SessionName::isAllowed)
                .map(Identity::worker);
    }
}
