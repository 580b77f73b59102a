package dev.paratui.tool;

import java.util.List;
import java.util.stream.Collectors;

/** The train: what is to be landed, and what became of the last ones. */
public final class TrainTool extends HouseTool<TrainTool.Input, TrainTool.Output> {
    private static final Card CARD = Card.forLeaders(
            "para_train",
            Card.Effect.LOOKS,
            "The sessions on their way to their target, first to land first, and then the newest that landed or "
                    + "stopped. `check` is the running one with the end of its output, or the last; a red one says "
                    + "what failed.");

    public TrainTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Nothing to say. */
    public record Input() {}

    /** The entries. */
    public record Output(List<EntryView> entries, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(house.entries(), house.revision());
    }

    @Override
    public String text(Output output) {
        return output.entries().isEmpty()
                ? "the train is empty"
                : output.entries().stream()
                        .map(entry -> entry.session() + ": " + entry.state()
                                + entry.commit().map(commit -> " as " + commit).orElse("")
                                + (entry.step().isEmpty() ? "" : ", " + entry.step())
                                + (entry.reason().isEmpty() ? "" : ", " + entry.reason()))
                        .collect(Collectors.joining("\n"));
    }
}
