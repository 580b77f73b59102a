package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.engine.Settled;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;

/** Puts several tasks into the queue, all or none. */
public final class CreateTasksBatchTool extends TaskTool<CreateTasksBatchTool.Input, CreateTasksBatchTool.Output> {
    private static final Card CARD = Card.forLeaders("create_tasks_batch", Card.Effect.CHANGES, """
            Put several tasks into the queue at once, all or none. Give a task a `ref` and name it in the \
            `dependencies` of its siblings; ids are made here and come back in the same order.""");

    public CreateTasksBatchTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** The tasks. */
    public record Input(@Says("one or more") List<TaskWish> tasks) {}

    /** Their ids, in the order given. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, int created, List<String> taskIds, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        CreateTasks command = new CreateTasks(
                input.tasks().stream().map(wish -> wish.task(house)).toList());
        Settled settled = house.ask(command, caller, Subject.EVERYTHING);
        List<String> ids = made(
                settled.ledger().tasks(),
                new TaskId(settled.subject()),
                command.wanted().size());
        return new Output(true, ids.size(), ids, settled.ledger().revision());
    }

    /** One batch's tasks have numbers in a row; so a repeated call finds them again. */
    private static List<String> made(Tasks tasks, TaskId first, int count) {
        return tasks.order().tailMap(tasks.task(first).number(), true).values().stream()
                .limit(count)
                .map(TaskId::value)
                .toList();
    }
}
