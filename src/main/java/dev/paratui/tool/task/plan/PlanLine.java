package dev.paratui.tool.task.plan;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;

/**
 * A line of a plan file.
 *
 * @param index counted from 0
 */
record PlanLine(int index, String text) {
    /** As editors count. */
    int number() {
        return index + 1;
    }

    Refused bad(String message, String hint) {
        return new Refused(Refusal.of(Code.BAD_ARGUMENT, "line " + number() + " of the plan: " + message, hint)
                .with("line", number()));
    }
}
