package dev.paratui.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One look at a pane.
 *
 * @param end how its process ended; empty while it lives
 * @param bell whether a bell rang that nobody has looked at since
 * @param title as the program set it; may be empty
 * @param quiet how long ago the last output was; empty: not known
 * @param lines the last lines of its screen as plain text, top first
 */
public record PaneSeen(Optional<End> end, boolean bell, String title, Optional<Duration> quiet, List<String> lines) {
    public PaneSeen {
        lines = List.copyOf(lines);
    }

    /** A living pane of which only the screen is known. */
    public static PaneSeen showing(List<String> lines) {
        return new PaneSeen(Optional.empty(), false, "", Optional.empty(), lines);
    }

    public PaneSeen quietFor(Duration newQuiet) {
        return new PaneSeen(end, bell, title, Optional.of(newQuiet), lines);
    }

    public PaneSeen titled(String newTitle) {
        return new PaneSeen(end, bell, newTitle, quiet, lines);
    }

    public PaneSeen ringing() {
        return new PaneSeen(end, true, title, quiet, lines);
    }

    public PaneSeen ended(End newEnd) {
        return new PaneSeen(Optional.of(newEnd), bell, title, quiet, lines);
    }

    /**
     * How a process ended.
     *
     * @param signal the signal's name or number when one ended it
     */
    public record End(OptionalInt status, Optional<String> signal) {
        public static End exited(int status) {
            return new End(OptionalInt.of(status), Optional.empty());
        }

        public static End killed(String signal) {
            return new End(OptionalInt.empty(), Optional.of(signal));
        }

        boolean isGood() {
            return signal.isEmpty() && status.orElse(1) == 0;
        }

        String words() {
            return signal.map(name -> "ended by signal " + name)
                    .orElseGet(() -> status.isPresent() ? "exit " + status.getAsInt() : "ended");
        }
    }
}
