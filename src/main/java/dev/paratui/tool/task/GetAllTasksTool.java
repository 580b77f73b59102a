package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Snapshot;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** All tasks, or those of one state. */
public final class GetAllTasksTool extends TaskTool<GetAllTasksTool.Input, GetAllTasksTool.Output> {
    private static final Card CARD = Card.forAll("get_all_tasks", Card.Effect.LOOKS, """
            All tasks in the order in which they were made, or those of one state. For a part of many, \
            query_tasks.""");

    public GetAllTasksTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which. */
    public record Input(
            @Says(
                    value = "only these; default all",
                    oneOf = {"all", "available", "claimed", "in_progress", "done", "failed", "blocked", "cancelled"})
            Optional<String> statusFilter) {}

    /** The tasks. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(List<TaskView> tasks) {}

    @Override
    public Output call(Input input, Caller caller) {
        Snapshot snapshot = house.board().snapshot();
        String wanted = input.statusFilter().orElse("all");
        return new Output(TaskView.all(
                snapshot.ledger().tasks().all().stream()
                        .filter(task ->
                                wanted.equals("all") || task.state().word().equals(wanted)),
                snapshot));
    }
}
