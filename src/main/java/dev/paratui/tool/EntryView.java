package dev.paratui.tool;

import dev.paratui.model.Checking;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session's place in the train.
 *
 * @param paths what of it lands; empty: everything
 * @param step what is being done with it this moment; may be empty
 * @param check the running one while it is being checked, else the last
 */
public record EntryView(
        String id,
        long revision,
        String session,
        String state,
        String strategy,
        String target,
        List<String> paths,
        Optional<String> commit,
        List<FileView> conflicts,
        String step,
        Optional<CheckView> check,
        String reason,
        String hint,
        Instant queuedAt,
        Instant since) {
    public EntryView {
        paths = List.copyOf(paths);
        conflicts = List.copyOf(conflicts);
    }

    /** As it was when it was last written down. */
    static EntryView of(Entry entry) {
        return of(entry, "", entry.findings().check().map(CheckView::of));
    }

    /** As it is now. */
    static EntryView of(Entry entry, Snapshot snapshot, Instant now) {
        Optional<Checking> running =
                snapshot.sightings().checking().filter(seen -> entry.state() == EntryState.CHECKING);
        if (running.isEmpty()) {
            return of(entry);
        }
        boolean isIn = running.get().entries().contains(entry.id());
        return isIn
                ? of(entry, running.get().words(), Optional.of(CheckView.running(running.get(), now)))
                : of(
                        entry,
                        "waits for the check of those before it",
                        entry.findings().check().map(CheckView::of));
    }

    private static EntryView of(Entry entry, String step, Optional<CheckView> check) {
        return new EntryView(
                entry.id(),
                entry.revision(),
                entry.session().value(),
                entry.state().word(),
                entry.strategy().word(),
                entry.target(),
                entry.wanted().paths(),
                entry.commit(),
                entry.conflicts().stream().map(FileView::of).toList(),
                step,
                check,
                entry.reason(),
                entry.hint(),
                entry.queuedAt(),
                entry.since());
    }
}
