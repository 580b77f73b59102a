package dev.paratui.model;

import java.util.Optional;

/**
 * A check of what a target is to become.
 *
 * @param exit empty while it runs, and when it was ended because it took too long
 * @param tail the end of its output
 */
public record CheckRun(String command, Optional<Integer> exit, long seconds, String tail) {
    /** It has just begun. */
    public static CheckRun of(String command) {
        return new CheckRun(command, Optional.empty(), 0, "");
    }
}
