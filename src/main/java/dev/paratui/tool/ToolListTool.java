package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    public record CardView(
            String name, String description, String effect, List<String> audiences, List<ArgumentView> arguments) {
        public CardView {
            arguments = arguments == null ? List.of() : List.copyOf(arguments); // an older supervisor tells none
        }

        public static CardView of(Tool<?, ?> tool) {
            Card card = tool.card();
            List<String> audiences = new ArrayList<>();
            for (Card.Audience audience : Card.Audience.values()) {
                if (card.isFor(audience)) {
                    audiences.add(audience.name());
                }
            }
            return new CardView(card.name(), card.description(), card.effect().name(), audiences, arguments(tool));
        }

        private static List<ArgumentView> arguments(Tool<?, ?> tool) {
            JsonNode schema = Schemas.ofInput(tool.input());
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            return schema.path("properties").properties().stream()
                    .map(field -> ArgumentView.of(field.getKey(), field.getValue(), required.contains(field.getKey())))
                    .toList();
        }
    }

    /**
     * One argument of a tool.
     *
     * @param type string, integer, boolean, array or object
     * @param about what it means; may be empty
     * @param choices the values it may have; empty: any
     */
    public record ArgumentView(String name, String type, boolean required, String about, List<String> choices) {
        static ArgumentView of(String name, JsonNode schema, boolean isRequired) {
            List<String> choices = new ArrayList<>();
            (schema.has("items") ? schema.path("items") : schema)
                    .path("enum")
                    .forEach(value -> choices.add(value.asText()));
            return new ArgumentView(
                    name,
                    schema.path("type").asText("object"),
                    isRequired,
                    schema.path("description").asText(""),
                    choices);
        }
    }

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(
                house.world().setting("landing.workflow"),
                tools.stream().map(CardView::of).toList());
    }
}
