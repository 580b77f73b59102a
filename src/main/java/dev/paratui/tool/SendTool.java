package dev.paratui.tool;

import dev.paratui.command.SendText;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Types a text into a session's pane. */
public final class SendTool extends HouseTool<SendTool.Input, SendTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Of several; those for which it is not done by then are held. */
    private static final Duration PATIENCE_WITH_EACH = Duration.ofSeconds(2);

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
                    value = "its name; or name several in sessions",
                    also = {"session_name", "name"})
            Optional<String> session,

            @Says("several; each gets it, also when it fails for another")
            List<String> sessions,

            @Says("any characters; never taken as keys") String text,
            @Says("press Enter after it; default true") Optional<Boolean> submit,

            @Says("at once, whatever the program does; default false")
            Optional<Boolean> force) {}

    /**
     * How far it got.
     *
     * @param delivery the only one, or the first
     * @param deliveries all, in the order in which they were named
     */
    public record Output(DeliveryView delivery, List<DeliveryView> deliveries, long revision) {}

    /**
     * A text on its way: {@code state} is held until the program rests, then typed or submitted; or failed.
     *
     * @param reason why it is held or has failed, where that is known
     */
    public record DeliveryView(String id, String session, String state, Instant at, Optional<String> reason) {}

    @Override
    public Output call(Input input, Caller caller) {
        if (input.session().isPresent() != input.sessions().isEmpty()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "one session is to be named, or several", "give `session`, or `sessions`");
        }
        List<DeliveryView> all = input.session().isPresent()
                ? List.of(followed(asked(input.session().get(), input, caller), PATIENCE))
                : broadcast(input, caller);
        long revision = input.session()
                .map(name -> house.view(SessionName.parse(name)).revision())
                .orElseGet(house::revision);
        return new Output(all.get(0), all, revision);
    }

    /** Asked for all of them first, so that nobody waits for the program of another. */
    private List<DeliveryView> broadcast(Input input, Caller caller) {
        Map<String, Supplier<DeliveryView>> asked = new LinkedHashMap<>();
        for (String name : input.sessions()) {
            try {
                Sent sent = asked(name, input, forOneOf(caller, name));
                asked.put(name, () -> followedToItsEnd(sent));
            } catch (Refused refused) {
                DeliveryView failed = failed("", name, refused);
                asked.put(name, () -> failed);
            }
        }
        return asked.values().stream().map(Supplier::get).toList();
    }

    private DeliveryView followedToItsEnd(Sent sent) {
        try {
            return followed(sent, PATIENCE_WITH_EACH);
        } catch (Refused refused) {
            return failed(sent.id(), sent.session().value(), refused);
        }
    }

    private DeliveryView failed(String id, String session, Refused refused) {
        String reason = refused.refusal().message() + "; " + refused.refusal().hint();
        return new DeliveryView(id, session, "failed", at(), Optional.of(reason));
    }

    private Instant at() {
        return house.board().snapshot().at();
    }

    private static Caller forOneOf(Caller caller, String name) {
        return caller.under(
                caller.key().map(key -> new CallKey(key.key() + "/" + name, key.fingerprint())), caller.revision());
    }

    /** A text that was asked to be typed. */
    private record Sent(String id, SessionName session) {}

    private Sent asked(String session, Input input, Caller caller) {
        SessionName name = SessionName.parse(session);
        SendText text = new SendText(name, input.text(), submission(input));
        return new Sent(house.ask(text, caller, Optional.of(name)).subject(), name);
    }

    private DeliveryView followed(Sent sent, Duration patience) {
        Optional<String> budget = house.session(sent.session())
                .standing()
                .effort()
                .over()
                .map(limit -> "its budget is reached (" + limit + "): until a person gives it more");
        boolean isHeld = budget.isPresent() || house.follow(sent.id(), patience).isEmpty();
        String state = isHeld ? "held" : house.valueOf(sent.id(), patience);
        return new DeliveryView(sent.id(), sent.session().value(), state, at(), budget);
    }

    private static Intent.Submission submission(Input input) {
        if (!input.submit().orElse(true)) {
            return Intent.Submission.TYPED;
        }
        return input.force().orElse(false) ? Intent.Submission.FORCED : Intent.Submission.SUBMITTED;
    }

    @Override
    public String text(Output output) {
        return output.deliveries().stream()
                .map(one -> one.state() + " to " + one.session()
                        + one.reason().map(reason -> ": " + reason).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
