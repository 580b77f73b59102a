package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.AddDiscovery;
import dev.paratui.engine.Settled;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** Keeps what an agent found out. */
public final class AddDiscoveryTool extends TaskTool<AddDiscoveryTool.Input, AddDiscoveryTool.Output> {
    private static final Card CARD = Card.forAll("add_discovery", Card.Effect.CHANGES, """
            Tell all agents something you found out that they should know: how a thing works, a trap, a \
            decision.""");

    public AddDiscoveryTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What. */
    public record Input(
            @Says("who you are; left out: the caller") Optional<String> agentId,

            @Says("in words that help someone who was not there")
            String content,

            @Says("for filters") List<String> tags) {}

    /** As it is kept. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, DiscoveryView discovery, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        AddDiscovery command = new AddDiscovery(agent(input.agentId(), caller), input.content(), input.tags());
        Settled settled = house.ask(command, caller, Subject.EVERYTHING);
        DiscoveryView discovery = settled.ledger().coordination().discoveries().all().stream()
                .filter(kept -> kept.id().equals(settled.subject()))
                .findFirst()
                .map(DiscoveryView::of)
                .orElseThrow(() -> new IllegalStateException("no discovery " + settled.subject()));
        return new Output(true, discovery, settled.ledger().revision());
    }
}
