package dev.paratui.tool.task;

import dev.paratui.command.task.EditTask;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** Has a task ask for something else. */
public final class EditTaskTool extends TaskTool<EditTaskTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forLeaders("edit_task", Card.Effect.CHANGES, """
            Change what a task asks for, while nobody has it in hand and it is not done. What is left out stays as it \
            is.""");

    public EditTaskTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says(value = "its id", also = "id") String taskId,

            @Says("instead of the one it has: WHAT, not how, and where its borders are")
            Optional<String> description,

            @Says("1-10, lower is taken first") Optional<Integer> priority,
            @Says("instead of those it has; [] for none") Optional<List<String>> dependencies,
            @Says("how to go about it") Optional<String> hints,
            @Says("instead of those it has; [] for none") Optional<List<String>> tags) {
        EditTask.Change change() {
            return new EditTask.Change(description, priority, dependencies, hints, tags);
        }
    }

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(new EditTask(task, input.change()), task, caller);
    }
}
