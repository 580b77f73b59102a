package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.ActUndone;
import dev.paratui.event.CleanRequested;
import dev.paratui.event.CleanUndone;
import dev.paratui.event.LandingMoved;
import dev.paratui.event.LandingQueued;
import dev.paratui.git.FinishUndo;
import dev.paratui.git.LandingUndo;
import dev.paratui.git.Outcome;
import dev.paratui.git.Preparation;
import dev.paratui.git.Restack;
import dev.paratui.git.Trash;
import dev.paratui.git.UndoOutcome;
import dev.paratui.model.Act;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Refused;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes an act back. */
public final class UndoAct implements Duty<Intent.Undo> {
    private static final int MAX_TRIES = 5;

    private final Trash trash;
    private final Consumer<Session> cameBack;
    private final FinishUndo finishes;
    private final Landings landings;
    private final InstantSource clock;

    public UndoAct(Returns returns, FinishUndo finishes, Landings landings, InstantSource clock) {
        this.trash = returns.trash();
        this.cameBack = returns.cameBack();
        this.finishes = finishes;
        this.landings = landings;
        this.clock = clock;
    }

    /**
     * The way out of the trash.
     *
     * @param cameBack told of each session that came back with all that was in its work tree
     */
    public record Returns(Trash trash, Consumer<Session> cameBack) {}

    /** What takes back landings, whole ones and those of a part. */
    public record Landings(LandingUndo undo, Restack restack) {}

    @Override
    public Done perform(Intent.Undo intent, Snapshot snapshot) {
        Act act = snapshot.ledger().acts().act(intent.act());
        return switch (act.kind()) {
            case CANCEL -> cancelled(intent, act, snapshot);
            case FINISH -> finished(intent, act, snapshot);
            case LANDING -> landed(intent, act, snapshot);
            case WITHDRAW -> withdrawn(intent, act, snapshot);
            case CLEAN -> cleaned(intent, act);
        };
    }

    private Done cancelled(Intent.Undo intent, Act act, Snapshot snapshot) {
        Session restored = renamed(act.before().seated(Seat.NONE), intent.session(), snapshot.ledger());
        if (trash.entry(act.id()).isPresent()) {
            trash.restore(
                    act.id(),
                    Path.of(restored.work().worktree()),
                    restored.work().branch());
            if (!act.before().seat().equals(Seat.NONE)) {
                cameBack.accept(restored);
            }
        }
        return done(intent, restored, "session " + restored.name() + " is back with everything in its work tree");
    }

    private Done cleaned(Intent.Undo intent, Act act) {
        List<String> there = Stream.of(
                        act.detail().getOrDefault(CleanRequested.ACTS, "").split(","))
                .filter(id -> trash.entry(id).isPresent())
                .toList();
        there.forEach(trash::takeBack);
        String detail = there.size() + " in the trash again, each to be taken back by itself: para undo list";
        return Done.with(new CleanUndone(act.id(), there, detail, intent.id()));
    }

    private Done finished(Intent.Undo intent, Act act, Snapshot snapshot) {
        Session now = snapshot.ledger().sessionOrRefuse(act.session());
        if (now.life() != Life.REVIEW || !now.createdAt().equals(act.before().createdAt())) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "session \"" + now.name() + "\" is " + now.life().word() + ", no longer in review",
                    "undo what came after first: para undo list");
        }
        String before = act.detail().getOrDefault("before", "");
        String after = act.detail().getOrDefault("after", "");
        finishes.undo(act.id(), Path.of(now.work().worktree()), before, after);
        Session restored =
                now.living(Life.RUNNING, clock.instant()).standing(act.before().standing());
        return done(intent, restored, "the commit is open work again");
    }

    /** It goes back to its place, or to the end when what was behind it has left. */
    private static Done withdrawn(Intent.Undo intent, Act act, Snapshot snapshot) {
        Session now = snapshot.ledger().sessionOrRefuse(act.session());
        Entry out = snapshot.ledger()
                .train()
                .find(act.detail().getOrDefault("entry", ""))
                .orElseThrow(() -> new IllegalStateException("no entry of " + act));
        if (now.life() != Life.REVIEW || !now.createdAt().equals(act.before().createdAt())) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "session \"" + now.name() + "\" is " + now.life().word() + ", no longer in review",
                    "put it into the train anew: para integrate " + now.name());
        }
        String id = "e" + act.id().substring(1);
        Wanted wanted = out.wanted();
        String detail = "session " + now.name() + " is in the train again";
        return Done.with(
                new ActUndone(now.name(), act.id(), now, detail, intent.id()),
                new LandingQueued(
                        now.name(),
                        id,
                        wanted.strategy(),
                        wanted.target(),
                        wanted.message(),
                        wanted.paths(),
                        wanted.deletions(),
                        "land-" + id),
                new LandingMoved(now.name(), id, act.detail().getOrDefault("behind", "")));
    }

    private Done landed(Intent.Undo intent, Act act, Snapshot snapshot) {
        if (isPartial(act)) {
            return partlyLanded(intent, act, snapshot);
        }
        String said = undoLanding(act);
        Session base = trash.entry(act.id())
                .map(closed -> fromTrash(intent, act, snapshot))
                .orElseGet(() -> stillThere(intent, act, snapshot));
        Session restored = base.living(Life.REVIEW, clock.instant())
                .standing(act.before().standing().sound().at(act.detail().getOrDefault("head", "")));
        return done(intent, restored, said);
    }

    private static boolean isPartial(Act act) {
        return act.detail().containsKey("part");
    }

    /** The target, and the session's branch as it was with all of it; what was committed since comes along. */
    private Done partlyLanded(Intent.Undo intent, Act act, Snapshot snapshot) {
        Session now = snapshot.ledger().sessionOrRefuse(act.session());
        boolean isAtRest = now.life() == Life.RUNNING || now.life() == Life.REVIEW;
        if (!isAtRest || !now.createdAt().equals(act.before().createdAt())) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "session \"" + now.name() + "\" is " + now.life().word() + " since a part of it landed",
                    "undo what came after first: para undo list");
        }
        Restack.Place place = RestackSession.place(act, now);
        Restack.Moved moved = new Restack.Moved(
                act.detail().getOrDefault("restackedFrom", ""), act.detail().getOrDefault("restackedTo", ""), "");
        landings.restack().requireBack(place, moved);
        String said = undoLanding(act);
        landings.restack().back(place, moved);
        Session restored = now.living(act.before().life(), clock.instant())
                .standing(act.before().standing().sound().at(act.detail().getOrDefault("head", "")));
        return done(intent, restored, said + "; the session has all of its work again");
    }

    private Session fromTrash(Intent.Undo intent, Act act, Snapshot snapshot) {
        Session base = renamed(act.before().seated(Seat.NONE), intent.session(), snapshot.ledger());
        trash.restore(act.id(), Path.of(base.work().worktree()), base.work().branch());
        return base;
    }

    /** Not closed yet, or brought out of the trash by a try that was cut off. */
    private static Session stillThere(Intent.Undo intent, Act act, Snapshot snapshot) {
        return snapshot.ledger()
                .session(intent.session())
                .filter(there -> there.createdAt().equals(act.before().createdAt()))
                .orElseGet(() -> renamed(act.before().seated(Seat.NONE), intent.session(), snapshot.ledger()));
    }

    private String undoLanding(Act act) {
        Preparation.Prepared prepared = RestackSession.prepared(act);
        for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            UndoOutcome outcome = landings.undo().undo(prepared);
            if (outcome instanceof UndoOutcome.MovedBack) {
                return prepared.target() + " is where it was before";
            }
            if (outcome instanceof UndoOutcome.Reverted reverted) {
                return prepared.target() + " has commit " + reverted.commit() + ", which takes the landing back";
            }
            if (outcome instanceof Outcome.Held held) {
                throw new Refused(Code.HELD, held.reason(), held.hint());
            }
        }
        throw new Refused(Code.UNAVAILABLE, prepared.target() + " keeps moving", "try again when it rests");
    }

    /** Under another name it has another branch and place only where those are the other session's now. */
    private static Session renamed(Session session, SessionName name, Ledger ledger) {
        if (session.name().equals(name)) {
            return session;
        }
        Work was = session.work();
        Optional<Work> other = ledger.session(session.name())
                .filter(there -> !there.life().isOver())
                .map(Session::work);
        boolean isBranchTaken =
                other.filter(its -> its.branch().equals(was.branch())).isPresent();
        boolean isPlaceTaken =
                other.filter(its -> its.worktree().equals(was.worktree())).isPresent();
        Path place = Path.of(was.worktree());
        return session.named(name)
                .working(new Work(
                        isBranchTaken ? "para/" + name.value() : was.branch(),
                        was.base(),
                        isPlaceTaken ? place.resolveSibling(name.value()).toString() : was.worktree()));
    }

    private static Done done(Intent.Undo intent, Session restored, String detail) {
        return Done.with(new ActUndone(restored.name(), intent.act(), restored, detail, intent.id()));
    }
}
