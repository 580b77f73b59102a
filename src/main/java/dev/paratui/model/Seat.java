package dev.paratui.model;

import java.util.Optional;

/**
 * Where a session's program runs.
 *
 * @param pane tmux pane id, as {@code %12}
 * @param pid of the program itself
 * @param logFile where a detached program's output goes
 */
public record Seat(Optional<String> pane, Optional<Long> pid, Optional<String> logFile) {
    public static final Seat NONE = new Seat(Optional.empty(), Optional.empty(), Optional.empty());
}
