package dev.paratui.tool;

import dev.paratui.model.FileConflict;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LineRange;
import dev.paratui.model.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How two sides go together.
 *
 * @param a a session, or {@link #PLANNED}
 * @param b a session, or {@code @branch} of the target
 * @param verdict clean, conflict or unknown
 * @param source how it is known: {@code merge} tried, {@code paths} have nothing in common, {@code history} of what is
 *     changed together, {@code none}
 * @param at when it was last found to be so
 */
public record PairView(
        String a,
        String b,
        String verdict,
        List<PairFileView> files,
        String source,
        String reason,
        Instant at,
        long ageSeconds) {
    /** Work that is not written yet; no session can be called so. */
    public static final String PLANNED = "(planned)";

    /** A file on which they disagree. */
    public record PairFileView(String path, String kind, List<PairRangeView> ranges) {}

    /**
     * Lines of one side, counted from 1.
     *
     * @param side {@code theirs} of a, {@code ours} of b
     * @param of the side's name
     */
    public record PairRangeView(String side, String of, int from, int to) {}

    public boolean clashes() {
        return verdict.equals("conflict");
    }

    static PairView of(Meeting meeting, Instant now) {
        return new PairView(
                meeting.a(),
                meeting.b(),
                meeting.agreement().word(),
                meeting.files().stream().map(file -> file(meeting, file)).toList(),
                meeting.source(),
                meeting.reason(),
                meeting.at(),
                Math.max(0, Duration.between(meeting.at(), now).toSeconds()));
    }

    static PairView of(Foreseen foreseen, Instant now) {
        boolean isMet = !foreseen.files().isEmpty();
        return new PairView(
                PLANNED,
                foreseen.session(),
                isMet ? "unknown" : "clean",
                foreseen.files().stream()
                        .map(file -> new PairFileView(file.path(), file.kind(), List.of()))
                        .toList(),
                foreseen.files().stream().anyMatch(file -> file.kind().equals("companion")) ? "history" : "paths",
                isMet ? reason(foreseen) : "",
                now,
                0);
    }

    private static String reason(Foreseen foreseen) {
        Foreseen.Likely first = foreseen.files().get(0);
        String more = foreseen.files().size() > 1 ? ", and " + (foreseen.files().size() - 1) + " more" : "";
        return first.kind().equals("planned")
                ? foreseen.session() + " has changed " + first.path() + " already" + more
                : foreseen.session() + " has changed " + first.path() + ", which is " + first.reason() + more;
    }

    private static PairFileView file(Meeting meeting, FileConflict file) {
        return new PairFileView(
                file.path(),
                file.kind(),
                file.ranges().stream().map(range -> range(meeting, range)).toList());
    }

    private static PairRangeView range(Meeting meeting, LineRange range) {
        String of = range.side().equals("ours") ? meeting.b() : meeting.a();
        return new PairRangeView(range.side(), of, range.from(), range.to());
    }
}
