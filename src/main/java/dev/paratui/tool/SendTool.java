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
            Type a text into a session's pane as one paste, then Enter by itself, and see that it was taken. It waits \
            until \
            the program rests with no dialog open, unless forced. \
            Any characters, up to 1 MiB. A permission prompt is better answered by the person on the dashboard.""");

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
            @Says("press Enter after it; default true") Optional<Boolean> submit,

            @Says("at once, whatever the program does; default false")
            Optional<Boolean> force) {}

    /** How far it got. */
    public record Output(DeliveryView delivery, long revision) {}

    /** A text on its way: {@code state} is held until the program rests, then typed or submitted. */
    public record DeliveryView(String id, String session, String state, Instant at) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        Intent.Submission submission = submission(input);
        String id = house.ask(new SendText(name, input.text(), submission), caller, Optional.of(name))
                .subject();
        String state = house.follow(id, PATIENCE).isEmpty() ? "held" : house.valueOf(id, PATIENCE);
        DeliveryView delivery = new DeliveryView(
                id, name.value(), state, house.board().snapshot().at());
        return new Output(delivery, house.view(name).revision());
    }

    private static Intent.Submission submission(Input input) {
        if (!input.submit().orElse(true)) {
            return Intent.Submission.TYPED;
        }
        return input.force().orElse(false) ? Intent.Submission.FORCED : Intent.Submission.SUBMITTED;
    }

    @Override
    public String text(Output output) {
        return output.delivery().state() + " to " + output.delivery().session();
    }
}
