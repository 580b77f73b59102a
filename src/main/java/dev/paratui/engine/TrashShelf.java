package dev.paratui.engine;

import dev.paratui.config.Keep;
import dev.paratui.engine.World.Discarded;
import dev.paratui.engine.World.Stage;
import dev.paratui.git.Trash;
import dev.paratui.git.TrashEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What lies in the trash, each with whether its time is over.
 *
 * @param keep how much is kept, and for how long
 */
record TrashShelf(Trash trash, Keep keep, Instant now) {
    /** What was cleaned away can be brought back for so long at least. */
    private static final Duration KEPT_ASIDE = Duration.ofDays(1);

    /** The oldest first. */
    List<Discarded> all() {
        List<TrashEntry> newestFirst = trash.list().stream()
                .sorted(Comparator.comparing(TrashEntry::at).reversed())
                .toList();
        List<Discarded> all = new ArrayList<>();
        long total = 0;
        for (TrashEntry entry : newestFirst) {
            long bytes = trash.bytes(entry.id());
            Optional<Instant> aside = trash.aside(entry.id());
            total += aside.isPresent() ? 0 : bytes;
            boolean isBeyond = isOlder(entry.at(), keep.age()) || total > keep.bytes();
            all.add(
                    aside.isPresent()
                            ? new Discarded(
                                    entry.id(), aside.get(), bytes, Stage.ASIDE, isOlder(aside.get(), KEPT_ASIDE))
                            : new Discarded(entry.id(), entry.at(), bytes, Stage.TRASH, isBeyond));
        }
        Collections.reverse(all);
        return all;
    }

    private boolean isOlder(Instant at, Duration age) {
        return at.isBefore(now.minus(age));
    }
}
