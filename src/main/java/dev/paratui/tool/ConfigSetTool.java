package dev.paratui.tool;

import dev.paratui.engine.World;
import java.util.Optional;

/** Changes a setting. */
public final class ConfigSetTool extends HouseTool<ConfigSetTool.Input, ConfigSetTool.Output> {
    private static final Card CARD = Card.forLeaders(
            "para_config_set",
            Card.Effect.SETTLES,
            "Change a setting, in this checkout's own file unless another layer is named; it counts from the "
                    + "next action on.");

    public ConfigSetTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to set. */
    public record Input(
            @Says("as landing.strategy") String path,
            @Says("as in TOML, text without quotes") String value,

            @Says(
                    value = "checkout: .para/config.toml; team: para.toml; user: the person's own file",
                    oneOf = {"checkout", "team", "user"})
            Optional<String> layer) {}

    /**
     * The setting as it is now.
     *
     * @param revision the ledger's: settings have none of their own
     */
    public record Output(String path, String value, String source, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        World.Setting now =
                house.world().set(input.path(), input.value(), input.layer().orElse("checkout"));
        return new Output(now.path(), now.value(), now.source(), house.revision());
    }
}
