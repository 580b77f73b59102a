package dev.paratui.tmux;

import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The text in which tmux tells of all panes, and its reader. */
final class StatusFormat {
    private static final String RECORD = "\u001e";
    private static final String FIELD = "\u001f";

    // A program chooses its own name and could forge records with it; titles are checked by tmux itself.
    private static final String COMMAND = "#{s/[\u0001-\u001f\u007f]/?/:pane_current_command}";

    private static final List<String> FIELDS = List.of(
            "#{session_name}",
            "#{pane_id}",
            "#{pane_pid}",
            "#{pane_dead}",
            "#{pane_dead_status}",
            "#{pane_dead_signal}",
            "#{window_bell_flag}",
            "#{pane_title}",
            COMMAND,
            "#{window_activity}",
            "#{pane_width}",
            "#{pane_height}",
            "#{session_attached}",
            "#{alternate_on}",
            "#{bracket_paste_flag}");

    private static final String PANE = RECORD + String.join(FIELD, FIELDS);

    private StatusFormat() {}

    /** The command that prints all panes now. */
    static List<String> list() {
        return List.of("list-panes", "-a", "-F", PANE);
    }

    /** The command that subscribes a control client to all panes; a comma in the format would split it. */
    static List<String> subscribe(String name) {
        return List.of("refresh-client", "-B", name + "::#{S:#{W:#{P:" + PANE + "}}}");
    }

    /** Panes of sessions that cannot be para's, such as the control session, are left out. */
    static List<PaneStatus> parse(String text) {
        return Arrays.stream(text.split(RECORD, -1))
                .filter(entry -> !entry.isEmpty())
                .map(StatusFormat::fields)
                .filter(fields -> SessionName.isAllowed(fields[0]))
                .map(StatusFormat::pane)
                .toList();
    }

    private static String[] fields(String entry) {
        String[] fields = entry.split(FIELD, -1);
        if (fields.length != FIELDS.size()) {
            throw new IllegalStateException("not a pane's status: " + entry);
        }
        return fields;
    }

    private static PaneStatus pane(String[] fields) {
        return new PaneStatus(
                new SessionName(fields[0]),
                fields[1],
                Long.parseLong(fields[2]),
                isSet(fields[3]),
                number(fields[4]),
                number(fields[5]),
                isSet(fields[6]),
                fields[7],
                fields[8],
                Instant.ofEpochSecond(Long.parseLong(fields[9])),
                new PaneSize(Integer.parseInt(fields[10]), Integer.parseInt(fields[11])),
                isSet(fields[12]),
                isSet(fields[13]),
                fields[14].isEmpty() ? Optional.empty() : Optional.of(isSet(fields[14])));
    }

    private static boolean isSet(String flag) {
        return !flag.isEmpty() && !flag.equals("0");
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
