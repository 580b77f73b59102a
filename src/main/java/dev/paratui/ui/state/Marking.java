package dev.paratui.ui.state;

import dev.paratui.ui.widget.TextInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions marked, pinned and snoozed, and what is done with all marked ones at once. */
final class Marking {
    private static final Duration SNOOZE = Duration.ofMinutes(30);
    private static final Set<Verb> TOGETHER = Set.of(Verb.SEND, Verb.CANCEL, Verb.INTEGRATE);

    private Marking() {}

    static UiState done(UiState state, Verb verb, String session) {
        Marks marks = state.desk().marks();
        UiState marked =
                switch (verb) {
                    case PIN -> state.with(state.desk().with(marks.pinned(session)));
                    case SNOOZE ->
                        state.with(state.desk()
                                .with(marks.snoozed(session, state.now().plus(SNOOZE))));
                    default -> state.with(state.desk().with(marks.toggled(session)));
                };
        UiState settled = Selecting.settled(state, marked);
        return verb == Verb.MARK ? Selecting.by(settled, 1) : settled;
    }

    /** What the verb asks before it is done with all marked sessions; empty when none is marked or it is for one. */
    static Optional<Dialog> together(UiState state, Verb verb) {
        List<String> names = marked(state);
        return names.isEmpty() || !(state.page() instanceof Page.Sessions) || !TOGETHER.contains(verb)
                ? Optional.empty()
                : Optional.of(new Dialog.Many(verb, names, TextInput.EMPTY));
    }

    /** Those that are still there, in the order of the list. */
    static List<String> marked(UiState state) {
        return Listing.of(state).stream()
                .map(session -> session.name())
                .filter(state.desk().marks()::isMarked)
                .toList();
    }

    static Step confirmed(UiState state, Dialog.Many many) {
        if (many.verb() == Verb.SEND && many.words().text().isBlank()) {
            return Step.to(state);
        }
        UiState closed = state.withoutDialog();
        Step step = Step.to(closed.with(closed.desk().with(closed.desk().marks().unmarked())));
        List<Action> calls = new ArrayList<>();
        for (String session : many.sessions()) {
            if (!isGone(state, session)) {
                Action.Call call = call(state, many, session);
                calls.add(call);
                step = new Step(step.state().pending(call), calls);
            }
        }
        return step;
    }

    static boolean isGone(UiState state, String session) {
        return state.isGone(new Dialog.Cancel(session));
    }

    private static Action.Call call(UiState state, Dialog.Many many, String session) {
        return switch (many.verb()) {
            case SEND -> Requests.send(session, many.words().text());
            case INTEGRATE -> Requests.land(session, List.of());
            default ->
                state.fleet().openEntryOf(session).isPresent()
                        ? Requests.cancelByForce(session)
                        : Requests.cancel(session);
        };
    }
}
