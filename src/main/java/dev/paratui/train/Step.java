package dev.paratui.train;

/** What is to be done next with a batch. Entries are counted from its front. */
public sealed interface Step {
    /** Check the target with the first {@code count} entries; 0: the target as it is. */
    record Check(int count) implements Step {}

    /** All is known: the first {@code count} entries land, and none is to blame. */
    record Land(int count) implements Step {}

    /** All is known: the first {@code count} entries land; the next one is the first with which the check is red. */
    record Reject(int count) implements Step {}
}
