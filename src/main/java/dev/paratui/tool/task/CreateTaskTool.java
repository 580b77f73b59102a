package dev.paratui.tool.task;

import dev.paratui.command.Subject;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.engine.Settled;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import java.util.List;

/** Puts one task into the queue. */
public final class CreateTaskTool extends TaskTool<TaskWish, TaskAnswer> {
    private static final Card CARD = Card.forLeaders("create_task", Card.Effect.CHANGES, """
            Put a task into the queue. Workers claim by priority, then age, and only what has all its \
            dependencies done. Make a gate of it where a person must look or decide (review, decision) or a \
            command must succeed (check) before what depends on it begins. With `session` an agent is dispatched \
            for it by itself when it is free.""");

    public CreateTaskTool(House house) {
        super(house, CARD, TaskWish.class, TaskAnswer.class);
    }

    @Override
    public TaskAnswer call(TaskWish input, Caller caller) {
        Settled settled = house.ask(new CreateTasks(List.of(input.task(house))), caller, Subject.EVERYTHING);
        var tasks = settled.ledger().tasks();
        TaskId id = new TaskId(settled.subject());
        return new TaskAnswer(
                true, TaskView.of(tasks.task(id), tasks), settled.ledger().revision());
    }
}
