package dev.paratui.engine.duty;

import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestClean;
import dev.paratui.command.RequestUndo;
import dev.paratui.engine.Done;
import dev.paratui.engine.Films;
import dev.paratui.git.Keepsakes;
import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What tests of one session's way through its duties start from; they begin it by {@link #begun}. */
abstract class SessionAtHand extends WorldAtHand {
    Session session;
    Path tree;

    void begun(Session begun) {
        session = begun;
        tree = DutyWorld.tree(begun);
    }

    void cancel() {
        world.perform(world.cancels, world.asked(new RequestCancel(session.name(), "", Intent.Urgency.AT_ONCE)));
    }

    /** Cleans away what the newest cancel put into the trash. */
    void clean(RequestClean.End end) {
        world.perform(
                cleans(),
                world.asked(new RequestClean(List.of(newest(ActKind.CANCEL).id()), end)));
    }

    CleanTrash cleans() {
        return new CleanTrash(
                world.trash,
                new Films(folder.resolve("films")),
                new OldKeepsakes(new Keepsakes(world.repository), world.settings),
                InstantSource.system());
    }

    /** Takes back what came last. */
    Done undo() {
        return undone(Optional.empty());
    }

    /** Takes back the newest act of this kind. */
    Done undo(ActKind kind) {
        return undone(Optional.of(newest(kind).id()));
    }

    private Done undone(Optional<String> act) {
        return world.perform(world.undoes, world.asked(new RequestUndo(act, Optional.empty())));
    }

    Act newest(ActKind kind) {
        return world.engine.board().snapshot().ledger().acts().all().stream()
                .filter(act -> act.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
