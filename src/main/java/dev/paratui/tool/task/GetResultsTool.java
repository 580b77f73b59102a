package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of tasks. */
public final class GetResultsTool extends TaskTool<GetResultsTool.Input, GetResultsTool.Output> {
    private static final Card CARD = Card.forLeaders("get_results", Card.Effect.LOOKS, """
            What came of the tasks that are done; `failed` lists those that are not, with the reason.""");

    public GetResultsTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which. */
    public record Input(@Says("only these; none: all") List<String> taskIds) {}

    /** Results in the order in which the tasks were made. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(List<ResultView> results, List<FailureView> failed) {}

    /** Of a task that is done. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record ResultView(
            String taskId, String description, Optional<TaskView.Result> result, Optional<Instant> completedAt) {}

    /** Of a task that failed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record FailureView(String taskId, String description, String error, Optional<Instant> failedAt) {}

    @Override
    public Output call(Input input, Caller caller) {
        List<Task> asked = input.taskIds().isEmpty()
                ? tasks().all()
                : input.taskIds().stream()
                        .map(id -> tasks().taskOrRefuse(new TaskId(id)))
                        .toList();
        return new Output(
                asked.stream()
                        .filter(task -> task.state() == TaskState.DONE)
                        .map(GetResultsTool::result)
                        .toList(),
                asked.stream()
                        .filter(task -> task.state() == TaskState.FAILED)
                        .map(GetResultsTool::failure)
                        .toList());
    }

    private static ResultView result(Task task) {
        return new ResultView(
                task.id().value(),
                task.assignment().description(),
                task.result().map(TaskView.Result::of),
                task.completedAt());
    }

    private static FailureView failure(Task task) {
        return new FailureView(
                task.id().value(),
                task.assignment().description(),
                task.result().map(TaskResult::error).orElse(""),
                task.completedAt());
    }
}
