package dev.paratui.ui.state;

import dev.paratui.tool.ToolListTool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person has at hand here, beside what the supervisor tells.
 *
 * @param tools all that can be called; empty until they were asked for
 * @param reviews what the person thinks of sessions' changes, by session
 */
public record Desk(List<ToolListTool.CardView> tools, Map<String, Review> reviews) {
    static final Desk EMPTY = new Desk(List.of(), Map.of());

    public Desk {
        tools = List.copyOf(tools);
        reviews = Map.copyOf(reviews);
    }

    Desk tooled(List<ToolListTool.CardView> newTools) {
        return new Desk(newTools, reviews);
    }

    public Review review(String session) {
        return reviews.getOrDefault(session, Review.NONE);
    }

    Desk reviewing(String session, Review review) {
        Map<String, Review> all = new HashMap<>(reviews);
        all.put(session, review);
        return new Desk(tools, all);
    }

    public Optional<ToolListTool.CardView> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
