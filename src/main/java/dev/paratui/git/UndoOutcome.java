package dev.paratui.git;

/** How taking back a landing ended; see also {@link Outcome.Held} and {@link Outcome.Moved}. */
public sealed interface UndoOutcome permits Outcome.Held, Outcome.Moved, UndoOutcome.MovedBack, UndoOutcome.Reverted {
    /** The target is again where it was before. */
    record MovedBack(String commit) implements UndoOutcome {}

    /** Something was built on it, so this commit takes its changes back. */
    record Reverted(String commit) implements UndoOutcome {}
}
