package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.engine.Films;
import dev.paratui.event.TrashCleaned;
import dev.paratui.git.Trash;
import dev.paratui.model.Act;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Snapshot;
import java.time.InstantSource;

/** Cleans away what is in the trash: sets it aside, or removes it for good. */
public final class CleanTrash implements Duty<Intent.Clean> {
    private final Trash trash;
    private final Films films;
    private final OldKeepsakes keepsakes;
    private final InstantSource clock;

    public CleanTrash(Trash trash, Films films, OldKeepsakes keepsakes, InstantSource clock) {
        this.trash = trash;
        this.films = films;
        this.keepsakes = keepsakes;
        this.clock = clock;
    }

    @Override
    public Done perform(Intent.Clean intent, Snapshot snapshot) {
        long bytes = 0;
        for (String act : intent.acts()) {
            bytes += trash.bytes(act);
            if (intent.act().isEmpty()) {
                trash.purge(act);
                forgetFilm(act, snapshot.ledger());
            } else {
                trash.setAside(act, clock.instant());
            }
        }
        keepsakes.forget(snapshot.ledger(), clock.instant());
        return Done.with(new TrashCleaned(intent.acts().size(), bytes, intent.id()));
    }

    /** Unless there is another session of that name by now: then the recording is that one's, too. */
    private void forgetFilm(String act, Ledger ledger) {
        ledger.acts()
                .find(act)
                .map(Act::session)
                .filter(name -> ledger.roster()
                        .find(name)
                        .filter(session -> !session.life().isOver())
                        .isEmpty())
                .ifPresent(films::forget);
    }
}
