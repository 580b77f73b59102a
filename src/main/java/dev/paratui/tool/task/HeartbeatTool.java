package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Words;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Optional;

/** Tells that an agent lives. */
public final class HeartbeatTool extends TaskTool<HeartbeatTool.Input, HeartbeatTool.Output> {
    private static final Card CARD = Card.forAll("heartbeat", Card.Effect.SETTLES, """
            Say that you are alive while you work long without a call: every minute, else your task goes to \
            another.""");

    public HeartbeatTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Who. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId) {}

    /** False when nobody of that name is registered. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, Optional<String> message, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        String agent = agent(input.agentId(), caller);
        boolean isKnown = ledger().coordination().agents().find(agent).isPresent();
        Optional<String> message = isKnown
                ? Optional.empty()
                : Optional.of("there is no agent \"" + Words.shown(agent) + "\": register_agent first");
        return new Output(isKnown, message, house.revision());
    }
}
