package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.engine.Settled;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.AgentRole;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Locale;
import java.util.Optional;

/** Enters an agent into the registry. */
public final class RegisterAgentTool extends TaskTool<RegisterAgentTool.Input, RegisterAgentTool.Output> {
    private static final Card CARD = Card.forAll("register_agent", Card.Effect.SETTLES, """
            Enter the registry before you claim tasks. Again under the same name counts as new.""");

    public RegisterAgentTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Who. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,

            @Says(
                    value = "leader plans, worker claims",
                    oneOf = {"leader", "worker"})
            String role) {}

    /** As it stands in the registry. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, AgentView agent, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        String agent = agent(input.agentId(), caller);
        AgentRole role = AgentRole.valueOf(input.role().toUpperCase(Locale.ROOT));
        Settled settled = house.ask(new RegisterAgent(agent, role), caller, Subject.EVERYTHING);
        Agent there = settled.ledger()
                .coordination()
                .agents()
                .find(agent)
                .orElseThrow(() -> new IllegalStateException("no agent " + agent));
        AgentView view =
                AgentView.of(there, house.board().snapshot(), house.world().now());
        return new Output(true, view, settled.ledger().revision());
    }
}
