package dev.paratui.ui.state;

import dev.paratui.tool.ToolListTool;
import java.util.List;
import java.util.Optional;

/**
 * What the person has at hand here, beside what the supervisor tells.
 *
 * @param tools all that can be called; empty until they were asked for
 */
public record Desk(List<ToolListTool.CardView> tools) {
    static final Desk EMPTY = new Desk(List.of());

    public Desk {
        tools = List.copyOf(tools);
    }

    Desk tooled(List<ToolListTool.CardView> newTools) {
        return new Desk(newTools);
    }

    public Optional<ToolListTool.CardView> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
