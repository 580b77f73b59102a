package dev.paratui.tool.task;

import dev.paratui.command.task.RetryTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** Has a task tried again. */
public final class RetryTaskTool extends TaskTool<RetryTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forLeaders("retry_task", Card.Effect.CHANGES, """
            Make a failed, blocked or cancelled task count as new; with `dependencies`, with others than before. \
            Frees what is behind it.""");

    public RetryTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says(value = "its id", also = "id") String taskId,
            @Says("why") Optional<String> reason,
            @Says("instead of those it has; [] for none") Optional<List<String>> dependencies) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(new RetryTask(task, input.dependencies(), input.reason().orElse("")), task, caller);
    }
}
