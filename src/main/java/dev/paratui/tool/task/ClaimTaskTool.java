package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.engine.Settled;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Gives an agent the next task. */
public final class ClaimTaskTool extends TaskTool<ClaimTaskTool.Input, ClaimTaskTool.Output> {
    private static final Card CARD = Card.forAll("claim_task", Card.Effect.CHANGES, """
            Take the next free task: the lowest priority number first, then the oldest; or a certain one by \
            task_id. A task tagged @name is left to the agent of that name while it lives. Exactly one agent gets \
            each task. It is yours while you are heard of (any call, heartbeat, your living pane); else it goes back \
            after two minutes. Go on with start_task, and end with complete_task, fail_task or release_task.""");

    private static final String NOTHING = "No available tasks with satisfied dependencies";

    public ClaimTaskTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Who claims. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,
            @Says("this one instead of the next") Optional<String> taskId) {}

    /** The task, or why there is none. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, Optional<TaskView> task, Optional<String> message, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        String agent = agent(input.agentId(), caller);
        Optional<TaskId> wanted = input.taskId().map(TaskId::new);
        Settled settled = house.ask(
                new ClaimTask(agent, wanted),
                caller,
                wanted.<Subject>map(Subject.OfTask::new).orElse(Subject.EVERYTHING));
        long revision = settled.ledger().revision();
        if (settled.subject().isEmpty()) {
            return new Output(false, Optional.empty(), Optional.of(NOTHING), revision);
        }
        Tasks tasks = settled.ledger().tasks();
        TaskView task = TaskView.of(tasks.task(new TaskId(settled.subject())), tasks);
        return new Output(true, Optional.of(task), Optional.empty(), revision);
    }
}
