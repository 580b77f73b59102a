package dev.paratui.tool.task;

import dev.paratui.command.task.CancelTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Drops a task. */
public final class CancelTaskTool extends TaskTool<CancelTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forLeaders("cancel_task", Card.Effect.DESTROYS, """
            A task is no longer wanted. What depends on it is blocked until it is retried or depends on others.""");

    public CancelTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says(value = "its id", also = "id") String taskId,
            @Says("why") Optional<String> reason) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(new CancelTask(task, input.reason().orElse("")), task, caller);
    }
}
