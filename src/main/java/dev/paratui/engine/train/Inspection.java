package dev.paratui.engine.train;

import dev.paratui.git.Outcome.Held;
import dev.paratui.model.CheckRun;
import dev.paratui.train.Verdict;
import java.util.Optional;

/**
 * What a check of one commit came to.
 *
 * @param verdict unknown when it was broken off, or could not be made
 * @param run how it went; none when nothing had to be checked
 * @param obstacle why it could not be made
 */
record Inspection(Verdict verdict, Optional<CheckRun> run, Optional<Held> obstacle) {
    static final Inspection NOTHING_TO_CHECK = new Inspection(Verdict.GREEN, Optional.empty(), Optional.empty());
    static final Inspection BROKEN_OFF = new Inspection(Verdict.UNKNOWN, Optional.empty(), Optional.empty());

    static Inspection of(CheckRun run) {
        boolean isGreen = run.exit().equals(Optional.of(0));
        return new Inspection(isGreen ? Verdict.GREEN : Verdict.RED, Optional.of(run), Optional.empty());
    }

    static Inspection held(Held obstacle) {
        return new Inspection(Verdict.UNKNOWN, Optional.empty(), Optional.of(obstacle));
    }
}
