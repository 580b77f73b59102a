package dev.paratui.tool;

import dev.paratui.model.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session's place in the train. */
public record EntryView(
        String id,
        long revision,
        String session,
        String state,
        String strategy,
        String target,
        Optional<String> commit,
        List<FileView> conflicts,
        Optional<String> check,
        String reason,
        String hint,
        Instant queuedAt,
        Instant since) {
    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.revision(),
                entry.session().value(),
                entry.state().word(),
                entry.strategy().word(),
                entry.target(),
                entry.commit(),
                entry.conflicts().stream().map(FileView::of).toList(),
                Optional.empty(),
                entry.reason(),
                entry.hint(),
                entry.queuedAt(),
                entry.since());
    }
}
