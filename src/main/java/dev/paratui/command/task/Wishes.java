package dev.paratui.command.task;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.task.Assignment;

/** What a task may ask for. */
final class Wishes {
    private Wishes() {}

    static Assignment checked(Assignment assignment) {
        if (assignment.description().isBlank()) {
            throw new Refused(Code.BAD_ARGUMENT, "a task's description is empty", "say what is to be done");
        }
        if (assignment.priority() < Assignment.MIN_PRIORITY || assignment.priority() > Assignment.MAX_PRIORITY) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "priority " + assignment.priority() + " is outside of " + Assignment.MIN_PRIORITY + "-"
                            + Assignment.MAX_PRIORITY,
                    "the lowest number is taken first; the usual one is " + Assignment.USUAL_PRIORITY);
        }
        return assignment;
    }
}
