package dev.paratui.tool.task;

import dev.paratui.command.task.CompleteTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** Ends a task well. */
public final class CompleteTaskTool extends TaskTool<CompleteTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forAll("complete_task", Card.Effect.CHANGES, """
            Say that the task you have in hand is done, and what came of it. What depends on it is free then.""");

    public CompleteTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,
            @Says(value = "its id", also = "id") String taskId,

            @Says("what came of it, for those who go on from here")
            String output,

            List<String> filesModified,
            List<String> filesCreated) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(
                new CompleteTask(
                        agent(input.agentId(), caller),
                        task,
                        new TaskResult(input.output(), input.filesModified(), input.filesCreated(), "")),
                task,
                caller);
    }
}
