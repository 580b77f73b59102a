package dev.paratui.tool;

import dev.paratui.model.Batch;
import dev.paratui.model.Checking;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session's place in the train.
 *
 * @param paths what of it lands; empty: everything
 * @param step what is being done with it this moment; may be empty
 * @param part while the batch that it is checked in is halved: {@code green} with those before it, {@code checked} in
 *     the running check, {@code suspect} of being the bad one though not in it, {@code behind} the bad one; else empty
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
        String part,
        Optional<CheckView> check,
        String reason,
        String hint,
        Instant queuedAt,
        Instant since) {
    public EntryView {
        part = Objects.requireNonNullElse(part, ""); // a supervisor of an older version tells none
        paths = List.copyOf(paths);
        conflicts = List.copyOf(conflicts);
    }

    /** As it was when it was last written down. */
    static EntryView of(Entry entry) {
        return of(entry, new Stage("", ""), entry.findings().check().map(CheckView::of));
    }

    /** As it is now. */
    static EntryView of(Entry entry, Snapshot snapshot, Instant now) {
        Optional<Checking> running =
                snapshot.sightings().checking().filter(seen -> entry.state() == EntryState.CHECKING);
        if (running.isEmpty()) {
            return of(entry);
        }
        Optional<Batch.Part> known = running.get().batch().part(entry.id());
        boolean isHalved = running.get().batch().isHalved();
        String part = known.filter(any -> isHalved).map(Batch.Part::word).orElse("");
        return running.get().entries().contains(entry.id())
                ? of(entry, new Stage(running.get().words(), part), Optional.of(CheckView.running(running.get(), now)))
                : of(
                        entry,
                        new Stage(known.map(EntryView::waits).orElse("waits for the check of those before it"), part),
                        entry.findings().check().map(CheckView::of));
    }

    private static String waits(Batch.Part part) {
        return part == Batch.Part.SUSPECT
                ? "may be the bad one: waits for the other half"
                : "waits for the check of those before it";
    }

    /** What is being done with it, and what it is in its batch. */
    private record Stage(String step, String part) {}

    private static EntryView of(Entry entry, Stage stage, Optional<CheckView> check) {
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
                stage.step(),
                stage.part(),
                check,
                entry.reason(),
                entry.hint(),
                entry.queuedAt(),
                entry.since());
    }
}
