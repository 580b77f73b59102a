package dev.paratui.ui.state;

import dev.paratui.tool.PaneFrameTool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The newest look at the selected session's pane.
 *
 * @param session whose pane it is; empty before the first look
 * @param back by how many lines the person has scrolled up
 * @param problem why there is no look, in words; may be empty
 * @param cursor where the program types
 * @param output how much the pane has changed lately
 */
public record Preview(
        Optional<String> session, List<String> lines, int back, String problem, Place cursor, Output output) {
    private static final Pattern ESCAPES =
            Pattern.compile("\u001b(\\[[0-9;:?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|.)");

    /** A cell of the pane; its row is negative when there is none. */
    public record Place(int row, int column) {
        static final Place NOWHERE = new Place(-1, -1);
    }

    /**
     * How many lines of the pane changed in each of the last spans of ten seconds, the newest last.
     *
     * @param at when that was told
     */
    public record Output(List<Integer> counts, Instant at) {
        private static final int SPAN_SECONDS = 10;
        static final Output UNKNOWN = new Output(List.of(), Instant.EPOCH);

        public Output {
            counts = List.copyOf(counts);
        }

        /** As it is now: since then nothing has changed. */
        public List<Integer> until(Instant now) {
            int passed = (int) Math.min(counts.size(), Duration.between(at, now).toSeconds() / SPAN_SECONDS);
            List<Integer> all = new ArrayList<>(counts.subList(Math.max(0, passed), counts.size()));
            all.addAll(Collections.nCopies(Math.max(0, passed), 0));
            return all;
        }
    }

    public static final Preview NONE = new Preview(Optional.empty(), List.of(), 0, "", Place.NOWHERE, Output.UNKNOWN);

    public Preview {
        lines = List.copyOf(lines);
    }

    Preview framed(String name, PaneFrameTool.Output frame, Instant now) {
        if (frame.same()) {
            return this;
        }
        return new Preview(
                Optional.of(name),
                trimmed(frame.lines(), frame.cursorRow()),
                isOf(name) ? back : 0,
                "",
                new Place(frame.cursorRow(), frame.cursorColumn()),
                new Output(frame.output(), now));
    }

    Preview failed(String name, String why) {
        return new Preview(Optional.of(name), List.of(), 0, why, Place.NOWHERE, Output.UNKNOWN);
    }

    Preview scrolled(int by, int rows) {
        int most = Math.max(0, lines.size() - rows);
        return new Preview(session, lines, Math.max(0, Math.min(most, back + by)), problem, cursor, output);
    }

    /** What it shows, without colours. */
    String plain() {
        return lines.stream()
                .map(line -> ESCAPES.matcher(line).replaceAll("").stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    public boolean isOf(String name) {
        return session.filter(name::equals).isPresent();
    }

    /** Empty lines below what a program wrote would push that out of a small preview. */
    private static List<String> trimmed(List<String> lines, int cursorRow) {
        int end = lines.size();
        while (end > 0 && end > cursorRow + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
