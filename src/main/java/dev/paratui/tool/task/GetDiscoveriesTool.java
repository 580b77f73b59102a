package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What agents found out. */
public final class GetDiscoveriesTool extends TaskTool<GetDiscoveriesTool.Input, GetDiscoveriesTool.Output> {
    private static final Card CARD = Card.forAll("get_discoveries", Card.Effect.LOOKS, """
            What agents found out: the newest, oldest first. Look before you begin something that others may \
            have met.""");

    public GetDiscoveriesTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    private static final int USUAL_LIMIT = 20;
    private static final int MAX_LIMIT = 1_000;

    /** Which. */
    public record Input(
            @Says("with any of these; none: all") List<String> tags,
            @Says("at most; default 20") Optional<Integer> limit) {}

    /** The discoveries. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(List<DiscoveryView> discoveries) {}

    @Override
    public Output call(Input input, Caller caller) {
        int limit = Math.max(0, Math.min(MAX_LIMIT, input.limit().orElse(USUAL_LIMIT)));
        return new Output(ledger().coordination().discoveries().newest(Set.copyOf(input.tags()), limit).stream()
                .map(DiscoveryView::of)
                .toList());
    }
}
