package dev.paratui.model;

import java.util.List;

/**
 * Where work that is planned would meet a session's.
 *
 * @param files those the session has changed already; empty: nothing in common
 */
public record Foreseen(String session, List<Likely> files) {
    public Foreseen {
        files = List.copyOf(files);
    }

    /**
     * A file that both would change.
     *
     * @param kind {@code planned}: it is named; {@code companion}: it is usually changed along with one that is
     * @param reason in words for people
     */
    public record Likely(String path, String kind, String reason) {}
}
