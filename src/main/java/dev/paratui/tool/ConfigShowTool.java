package dev.paratui.tool;

import dev.paratui.engine.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings that count, and where each comes from. */
public final class ConfigShowTool extends HouseTool<ConfigShowTool.Input, ConfigShowTool.Output> {
    private static final Card CARD = Card.forLeaders(
            "para_config_show", Card.Effect.LOOKS, "The repository's settings that count, and where each comes from.");

    public ConfigShowTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which. */
    public record Input(
            @Says("as landing.strategy; none: all") Optional<String> path) {}

    /** The settings. */
    public record Output(List<World.Setting> settings) {}

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(house.world().settings(input.path()));
    }

    @Override
    public String text(Output output) {
        return output.settings().stream()
                .map(setting -> setting.path() + " = " + setting.value() + "  (" + setting.source() + ")")
                .collect(Collectors.joining("\n"));
    }
}
