package dev.paratui.tool.task;

import dev.paratui.command.task.PassGate;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Passes a gate, or does not. */
public final class ApproveGateTool extends TaskTool<ApproveGateTool.Input, TaskAnswer> {
    private static final Card CARD = Card.forPersons("approve_gate", Card.Effect.CHANGES, """
            Pass a gate, or reject it: for persons only.""");

    public ApproveGateTool(House house) {
        super(house, CARD, Input.class, TaskAnswer.class);
    }

    /** Which task, and what of it. */
    public record Input(
            @Says(value = "its id", also = "id") String taskId,

            @Says("what you decided, or what is to be mended")
            Optional<String> message,

            @Says("do not pass it: what is behind it is blocked")
            Optional<Boolean> reject) {}

    @Override
    public TaskAnswer call(Input input, Caller caller) {
        TaskId task = new TaskId(input.taskId());
        return settle(
                new PassGate(
                        task,
                        input.reject().orElse(false) ? PassGate.Verdict.REJECT : PassGate.Verdict.PASS,
                        input.message().orElse("")),
                task,
                caller);
    }
}
