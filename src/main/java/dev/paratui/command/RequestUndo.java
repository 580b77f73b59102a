package dev.paratui.command;

import dev.paratui.event.UndoRequested;
import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import java.util.Optional;
import java.util.stream.IntStream;

/** An act is to be taken back: a certain one, or the newest not yet undone. */
public record RequestUndo(Optional<String> act, Optional<SessionName> cancelledSession) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Act> found = act.isPresent()
                ? ledger.acts().find(act.get())
                : ledger.acts()
                        .newest(candidate -> isMeant(candidate)
                                && underWay(ledger, candidate).isEmpty()
                                && cancelSince(candidate, ledger)
                                        .filter(Act::isGone)
                                        .isEmpty());
        if (found.isEmpty()) {
            return Decision.refuse(
                    act.isPresent() ? Code.NOT_FOUND : Code.NOTHING_TO_UNDO,
                    act.map(id -> "there is no act \"" + Words.shown(id) + "\"").orElse("there is nothing to undo"),
                    "`para undo list` shows what can be taken back");
        }
        return undoing(found.get(), ledger, moment);
    }

    private static Decision undoing(Act undoable, Ledger ledger, Moment moment) {
        if (undoable.isUndone() || undoable.isGone()) {
            return over(undoable);
        }
        Optional<String> underWay = underWay(ledger, undoable);
        if (underWay.isPresent()) {
            return Decision.already(underWay.get());
        }
        if (undoable.kind() == ActKind.CLEAN) {
            String intent = "undo-" + moment.unique();
            return Decision.of(new UndoRequested(undoable.session(), undoable.id(), intent))
                    .about(intent);
        }
        Optional<Act> cancel = cancelSince(undoable, ledger);
        if (cancel.isPresent()) {
            return cancelled(cancel.get());
        }
        SessionName name = nameFor(ledger, undoable);
        if (Leaving.of(name, ledger).isPresent() || ledger.train().openOf(name).isPresent()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + name + "\" is in the train, or being cancelled",
                    "wait for the end of that: para wait " + name);
        }
        Optional<Refusal> other = Leaving.returning(name, ledger);
        if (other.isPresent()) {
            return Decision.refuse(other.get());
        }
        String intent = "undo-" + moment.unique();
        return Decision.of(new UndoRequested(name, undoable.id(), intent)).about(intent);
    }

    private static Decision over(Act act) {
        String why =
                act.isUndone() ? "was undone already" : "cannot be undone: what it put into the trash was cleaned away";
        return Decision.refuse(
                Code.NOTHING_TO_UNDO,
                "act \"" + act.id() + "\" " + why,
                "`para undo list` shows what can be taken back; a clean can be, too");
    }

    /** What put the act's session into the trash after it, and has not been undone. */
    private static Optional<Act> cancelSince(Act act, Ledger ledger) {
        return ledger.acts().all().stream()
                .takeWhile(newer -> !newer.id().equals(act.id()))
                .filter(newer -> newer.kind() == ActKind.CANCEL && !newer.isUndone())
                .filter(newer -> newer.session().equals(act.session())
                        && newer.before().createdAt().equals(act.before().createdAt()))
                .findFirst();
    }

    private static Decision cancelled(Act cancel) {
        return Decision.refuse(
                Code.WRONG_STATE,
                "session \"" + cancel.session() + "\" was cancelled since"
                        + (cancel.isGone() ? " and cleaned away" : ""),
                cancel.isGone()
                        ? "`para undo list` shows what can be taken back; a clean can be, too"
                        : "bring it back first: para undo " + cancel.id());
    }

    private boolean isMeant(Act candidate) {
        return cancelledSession
                .map(name -> candidate.kind() == ActKind.CANCEL
                        && candidate.session().equals(name))
                .orElse(true);
    }

    private static Optional<String> underWay(Ledger ledger, Act act) {
        return ledger.duties().all().stream()
                .filter(intent ->
                        intent instanceof Intent.Undo undo && undo.act().equals(act.id()))
                .map(Intent::id)
                .findFirst();
    }

    /** The name it had, or the next free one when that lives again. */
    private static SessionName nameFor(Ledger ledger, Act act) {
        SessionName had = act.session();
        boolean isThere = ledger.session(had)
                .map(there -> there.createdAt().equals(act.before().createdAt()))
                .orElse(false);
        if (isThere || isFree(ledger, had)) {
            return had;
        }
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> numbered(had, number))
                .filter(name -> isFree(ledger, name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Ledger ledger, SessionName name) {
        return ledger.session(name).map(there -> there.life().isOver()).orElse(true)
                && Leaving.returning(name, ledger).isEmpty()
                && !Leaving.isBeingClosed(name, ledger);
    }

    private static SessionName numbered(SessionName name, int number) {
        String suffix = "-" + number;
        String stem =
                name.value().substring(0, Math.min(name.value().length(), SessionName.MAX_LENGTH - suffix.length()));
        return new SessionName(stem + suffix);
    }
}
