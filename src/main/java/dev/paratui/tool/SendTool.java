package dev.paratui.tool;

import dev.paratui.command.SendText;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Types a text into a session's pane. */
public final class SendTool extends HouseTool<SendTool.Input, SendTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Card CARD = Card.forLeaders("para_send", Card.Effect.CHANGES, """
            Type a text into a session's pane as one paste, then Enter by itself. For answers, corrections and \
            further work; \
            any characters, up to 1 MiB. A permission prompt is better answered by the person on the dashboard.""");

    public SendTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to type. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session_name", "name"})
            String session,

            @Says("any characters; never taken as keys") String text,
            @Says("press Enter after it; default true") Optional<Boolean> submit) {}

    /** How far it got. */
    public record Output(DeliveryView delivery, long revision) {}

    /** A text on its way: {@code state} is queued, typed, submitted or failed. */
    public record DeliveryView(String id, String session, String state, Instant at) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        Intent.Submission submission =
                input.submit().orElse(true) ? Intent.Submission.SUBMITTED : Intent.Submission.TYPED;
        String id = house.ask(new SendText(name, input.text(), submission), caller, Optional.of(name))
                .subject();
        String state = house.follow(id, PATIENCE).isEmpty() ? "queued" : house.valueOf(id, PATIENCE);
        DeliveryView delivery = new DeliveryView(
                id, name.value(), state, house.board().snapshot().at());
        return new Output(delivery, house.view(name).revision());
    }

    @Override
    public String text(Output output) {
        return output.delivery().state() + " to " + output.delivery().session();
    }
}
