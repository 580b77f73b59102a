package dev.paratui.tool.task;

import dev.paratui.command.task.StartTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Begins a claimed task. */
public final class StartTaskTool extends TaskTool<StartTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forAll("start_task", Card.Effect.SETTLES, """
            Say that you begin to work on the task that you claimed.""");

    public StartTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,
            @Says(value = "its id", also = "id") String taskId) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(new StartTask(agent(input.agentId(), caller), task), task, caller);
    }
}
