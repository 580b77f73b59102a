package dev.paratui.engine;

import dev.paratui.model.PaneFrame;
import java.time.Instant;
import java.util.Optional;

/**
 * What a pane showed at a moment.
 *
 * @param at since when it showed that; meaningless without a frame
 * @param frame nothing when none is kept from then
 * @param before when it showed something else before that
 * @param after when it showed the next
 * @param first of all that is kept
 * @param last of all that is kept
 */
public record Footage(
        Instant at,
        PaneFrame frame,
        Optional<Instant> before,
        Optional<Instant> after,
        Optional<Instant> first,
        Optional<Instant> last) {
    public static final Footage NONE = new Footage(
            Instant.EPOCH, PaneFrame.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
