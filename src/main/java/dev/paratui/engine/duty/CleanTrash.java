package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.TrashCleaned;
import dev.paratui.git.Trash;
import dev.paratui.model.Intent;
import dev.paratui.model.Snapshot;

/** Removes from the trash, for good. */
public final class CleanTrash implements Duty<Intent.Clean> {
    private final Trash trash;

    public CleanTrash(Trash trash) {
        this.trash = trash;
    }

    @Override
    public Done perform(Intent.Clean intent, Snapshot snapshot) {
        long bytes = 0;
        for (String act : intent.acts()) {
            bytes += trash.bytes(act);
            trash.purge(act);
        }
        return Done.with(new TrashCleaned(intent.acts().size(), bytes, intent.id()));
    }
}
