package dev.paratui.command.task;

/**
 * A task as a plan file has it.
 *
 * @param task with a ref, by which others of the plan name it
 */
public record PlannedTask(NewTask task, Mark mark) {
    /** What the file says of its state. */
    public enum Mark {
        OPEN,
        DONE,
        CANCELLED
    }
}
