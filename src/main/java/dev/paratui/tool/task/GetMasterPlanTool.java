package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.task.Plan;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import java.time.Instant;
import java.util.Optional;

/** Goal and master plan. */
public final class GetMasterPlanTool extends TaskTool<GetMasterPlanTool.Input, GetMasterPlanTool.Output> {
    private static final Card CARD = Card.forAll("get_master_plan", Card.Effect.LOOKS, """
            The goal that all agents work for, and the plan in words.""");

    public GetMasterPlanTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Nothing to say. */
    public record Input() {}

    /** The plan; empty while none was set. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(String goal, String masterPlan, Optional<Instant> createdAt) {}

    @Override
    public Output call(Input input, Caller caller) {
        Plan plan = ledger().coordination().plan();
        return new Output(plan.goal(), plan.masterPlan(), plan.createdAt());
    }
}
