package dev.paratui.tool.task;

import dev.paratui.command.task.ReleaseTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Gives a task back. */
public final class ReleaseTaskTool extends TaskTool<ReleaseTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forAll("release_task", Card.Effect.CHANGES, """
            Give the task you have in hand back to the queue, for another to claim.""");

    public ReleaseTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,
            @Says(value = "its id", also = "id") String taskId,
            @Says("why") Optional<String> reason) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(
                new ReleaseTask(
                        agent(input.agentId(), caller), task, input.reason().orElse("")),
                task,
                caller);
    }
}
