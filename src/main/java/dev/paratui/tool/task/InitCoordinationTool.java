package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.SetPlan;
import dev.paratui.engine.Settled;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.time.Instant;
import java.util.Optional;

/** Sets goal and master plan. */
public final class InitCoordinationTool extends TaskTool<InitCoordinationTool.Input, InitCoordinationTool.Output> {
    private static final Card CARD = Card.forLeaders("init_coordination", Card.Effect.SETTLES, """
            Set the goal that all agents work for, and a master plan in words. Tasks, agents and discoveries \
            that are there stay. A plan written as phases, tasks and gates is better given to load_plan, which \
            makes the tasks too.""");

    public InitCoordinationTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What all this is for. */
    public record Input(
            @Says("in a sentence") String goal,
            @Says("in words, Markdown") Optional<String> masterPlan) {}

    /** It is set. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, String goal, Instant createdAt, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SetPlan command = new SetPlan(input.goal(), input.masterPlan().orElse(""));
        Settled settled = house.ask(command, caller, Subject.EVERYTHING);
        Instant at = settled.ledger().coordination().plan().createdAt().orElseThrow();
        return new Output(true, input.goal(), at, settled.ledger().revision());
    }
}
