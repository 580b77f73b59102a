package dev.paratui.tool;

import java.util.ArrayList;
import java.util.List;

/** The tools themselves, for whoever prints them. */
public final class ToolListTool extends HouseTool<ToolListTool.Input, ToolListTool.Output> {
    private static final Card CARD =
            Card.forPersons("tool_list", Card.Effect.LOOKS, "The tools there are, and who may call them.");

    private final List<Tool<?, ?>> tools;

    public ToolListTool(House house, List<Tool<?, ?>> tools) {
        super(house, CARD, Input.class, Output.class);
        this.tools = List.copyOf(tools);
    }

    /** Nothing to say. */
    public record Input() {}

    /** The tools, and the workflow that their descriptions follow. */
    public record Output(String workflow, List<CardView> tools) {}

    /** One tool. */
    public record CardView(String name, String description, String effect, List<String> audiences) {
        static CardView of(Card card) {
            List<String> audiences = new ArrayList<>();
            for (Card.Audience audience : Card.Audience.values()) {
                if (card.isFor(audience)) {
                    audiences.add(audience.name());
                }
            }
            return new CardView(card.name(), card.description(), card.effect().name(), audiences);
        }
    }

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(
                house.world().setting("landing.workflow"),
                tools.stream().map(tool -> CardView.of(tool.card())).toList());
    }
}
