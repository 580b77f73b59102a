package dev.paratui.engine.train;

import dev.paratui.command.Command;
import dev.paratui.command.Conclude;
import dev.paratui.command.Progress;
import dev.paratui.engine.Done;
import dev.paratui.engine.Engine;
import dev.paratui.event.Event;
import dev.paratui.event.LandingHeld;
import dev.paratui.git.Outcome;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells what became of entries: at once of those that go along, and as the answer of the duty of the one whose turn it
 * is.
 */
final class Tidings {
    private static final String BY = "supervisor";
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);

    private final Engine engine;
    private final Intent.Land own;
    private Optional<Done> answer = Optional.empty();

    Tidings(Engine engine, Intent.Land own) {
        this.engine = engine;
        this.own = own;
    }

    /** What the entry whose turn it is came to, once that is known. */
    Optional<Done> answer() {
        return answer;
    }

    String ask(Command command) {
        return engine.ask(command, BY).subject();
    }

    void ended(Rider rider, List<Event> events) {
        if (isOwn(rider)) {
            answer = Optional.of(new Done(events, Optional.empty()));
            return;
        }
        engine.ask(new Conclude(rider.intent().id(), events), BY);
    }

    /** It is tried again by itself. */
    void held(Rider rider, Outcome.Held held) {
        boolean isSaid = rider.entry().state() == EntryState.HELD
                && rider.entry().reason().equals(held.reason());
        Event event = new LandingHeld(rider.session().name(), rider.id(), held.reason(), held.hint());
        if (!isSaid || isInHand(rider)) {
            engine.ask(new Progress(rider.intent().id(), event), BY);
        }
        if (isOwn(rider)) {
            answer = Optional.of(Done.later(UNTIL_NEXT_TRY));
        }
    }

    /** Says on every face that something went wrong. */
    void notice(Rider rider, Refusal problem) {
        String words = rider.session().name().key() + ": " + problem.message();
        Notice notice = new Notice(
                "error", words, problem.hint(), engine.board().snapshot().at());
        engine.board().notice(seen -> seen.noticing(notice));
    }

    boolean isOwn(Rider rider) {
        return rider.intent().equals(own);
    }

    /** Whether it was told meanwhile that it is being merged or checked. */
    private boolean isInHand(Rider rider) {
        return engine.board()
                .snapshot()
                .ledger()
                .train()
                .find(rider.id())
                .filter(entry -> entry.state() == EntryState.HELD)
                .isEmpty();
    }
}
