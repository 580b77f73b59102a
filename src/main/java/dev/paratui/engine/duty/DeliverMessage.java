package dev.paratui.engine.duty;

import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.IntentFailed;
import dev.paratui.event.task.MessageDelivered;
import dev.paratui.event.task.MessageHeld;
import dev.paratui.model.Activity;
import dev.paratui.model.Code;
import dev.paratui.model.Evidence;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a message into a session's pane: once its program rests at its prompt with no dialog open, and at most once.
 *
 * <p>What cannot be typed stays queued, and is read with {@code get_messages}.
 */
public final class DeliverMessage implements Duty<Intent.Deliver> {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);
    private static final String READ_IT = "it stays queued: get_messages shows it";

    private final Prompting prompting;
    private final Places places;
    private final Programs programs;
    private final Function<Session, Evidence> look;

    /** @param look what the pane shows this moment */
    public DeliverMessage(Prompting prompting, Places places, Programs programs, Function<Session, Evidence> look) {
        this.prompting = prompting;
        this.places = places;
        this.programs = programs;
        this.look = look;
    }

    @Override
    public Done perform(Intent.Deliver intent, Snapshot snapshot) {
        Message message = message(intent, snapshot);
        Optional<Session> session = snapshot.ledger().session(intent.session()).filter(there -> !there.life()
                .isOver());
        if (message.state() == MessageState.READ) {
            return Done.with(new MessageDelivered(message.id(), MessageState.READ, intent.id()));
        }
        if (session.isEmpty()) {
            return given(intent, "session \"" + intent.session() + "\" is over", READ_IT);
        }
        if (Files.exists(places.pasted(intent.session(), intent.id()))) {
            return given(
                    intent,
                    "the supervisor ended while it typed the message",
                    "it may be in the pane: para read " + intent.session() + "; get_messages shows it");
        }
        if (programs.named(session.get().brief().agent()).takesScripts()) {
            return given(intent, "its program is a shell, to which a message would be a command", READ_IT);
        }
        Optional<String> hindrance = hindrance(intent, session.get(), snapshot);
        return hindrance.map(reason -> held(message, reason)).orElseGet(() -> typed(intent, message, session.get()));
    }

    private Done typed(Intent.Deliver intent, Message message, Session session) {
        String pane = session.seat().pane().orElseThrow();
        Places.write(places.pasted(intent.session(), intent.id()), "");
        Program program = programs.named(session.brief().agent());
        Prompting.Recipient to =
                new Prompting.Recipient(pane, program, () -> look.apply(session).activity());
        MessageState state = prompting.deliver(to, Fence.around(message)) == Prompting.Delivered.SUBMITTED
                ? MessageState.SUBMITTED
                : MessageState.TYPED;
        return Done.with(new MessageDelivered(message.id(), state, intent.id()));
    }

    /** Closed without a notice: nobody has to do anything. */
    private static Done given(Intent.Deliver intent, String reason, String hint) {
        return Done.with(new IntentFailed(intent.session(), Refusal.of(Code.UNAVAILABLE, reason, hint), intent.id()));
    }

    /** Said once, however often it is looked at: the state tells whether it was. */
    private static Done held(Message message, String reason) {
        return message.state() == MessageState.HELD
                ? Done.later(UNTIL_NEXT_LOOK)
                : Done.later(UNTIL_NEXT_LOOK, new MessageHeld(message.id(), reason));
    }

    private Optional<String> hindrance(Intent.Deliver intent, Session session, Snapshot snapshot) {
        if (session.seat().pane().isEmpty()) {
            return Optional.of("the session has no pane now");
        }
        if (session.standing().effort().over().isPresent()) {
            return Optional.of("its budget is reached");
        }
        if (!isNext(intent, snapshot)) {
            return Optional.of("an earlier message waits");
        }
        Evidence believed = snapshot.sightingOf(session.name()).evidence();
        boolean mayRest = believed.activity() == Activity.IDLE || believed.activity() == Activity.UNKNOWN;
        Evidence now = mayRest ? look.apply(session) : believed;
        return now.activity() == Activity.IDLE || hasLongSaidNothing(believed, now)
                ? Optional.empty()
                : Optional.of("its program is not at rest: " + now.activity().word());
    }

    /** Of programs that nothing is known of, nobody will ever say that they rest. */
    private static boolean hasLongSaidNothing(Evidence believed, Evidence now) {
        return believed.activity() == Activity.UNKNOWN
                && now.activity() == Activity.UNKNOWN
                && !now.since().isBefore(believed.since().plus(LONG));
    }

    private static boolean isNext(Intent.Deliver intent, Snapshot snapshot) {
        return snapshot.ledger().duties().of(intent.session()).stream()
                .filter(Intent.Deliver.class::isInstance)
                .findFirst()
                .filter(first -> first.id().equals(intent.id()))
                .isPresent();
    }

    private static Message message(Intent.Deliver intent, Snapshot snapshot) {
        return snapshot.ledger()
                .coordination()
                .mail()
                .find(intent.message())
                .orElseThrow(() -> new IllegalStateException("no message " + intent.message()));
    }
}
