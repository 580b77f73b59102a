package dev.paratui.git;

/** How the attempt to move a target branch ended. */
public sealed interface Outcome {
    /** The target has this commit. */
    record Landed(String commit) implements Outcome {}

    /**
     * Something is in the way that only a person may move; the target is where it was.
     *
     * @param hint the one command that helps
     */
    record Held(String reason, String hint) implements Outcome, UndoOutcome {}

    /** The target has moved since this was prepared; prepare again. */
    record Moved(String target) implements Outcome, UndoOutcome {}
}
