package dev.paratui.tool;

import dev.paratui.model.Evidence;
import java.time.Instant;

/** What a session's program is doing, and why one believes so. */
public record ActivityView(String state, String source, Instant since, String text) {
    static ActivityView of(Evidence evidence) {
        return new ActivityView(evidence.activity().word(), evidence.source(), evidence.since(), evidence.text());
    }
}
