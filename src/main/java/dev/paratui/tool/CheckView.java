package dev.paratui.tool;

import dev.paratui.model.CheckRun;
import dev.paratui.model.Checking;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A check of the train.
 *
 * @param exit null while it runs, and when it took too long
 * @param tail the end of its output; so far, while it runs
 */
public record CheckView(String command, Optional<Integer> exit, long seconds, String tail) {
    static CheckView of(CheckRun run) {
        return new CheckView(run.command(), run.exit(), run.seconds(), run.tail());
    }

    static CheckView running(Checking checking, Instant now) {
        long seconds = Math.max(0, Duration.between(checking.since(), now).toSeconds());
        return new CheckView(checking.command(), Optional.empty(), seconds, checking.tail());
    }
}
