package dev.paratui.tool.task;

import dev.paratui.command.task.FailTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Ends a task badly. */
public final class FailTaskTool extends TaskTool<FailTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forAll("fail_task", Card.Effect.CHANGES, """
            Say that the task you have in hand cannot be done, and why. What depends on it is blocked until it \
            is retried.""");

    public FailTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,
            @Says(value = "its id", also = "id") String taskId,
            @Says("why, for those who decide how to go on") String error) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(new FailTask(agent(input.agentId(), caller), task, input.error()), task, caller);
    }
}
