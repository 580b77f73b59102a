package dev.paratui.engine.duty;

import dev.paratui.config.SettingsFiles;
import dev.paratui.git.Keepsakes;
import dev.paratui.model.Act;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets go of commits kept by refs that nothing needs any more: after the time of {@code trash.keep}, the way back of a
 * partial landing that cannot be taken back or whose session is over, and what was left of a task that has ended.
 */
public final class OldKeepsakes {
    private final Keepsakes keepsakes;
    private final SettingsFiles settings;

    public OldKeepsakes(Keepsakes keepsakes, SettingsFiles settings) {
        this.keepsakes = keepsakes;
        this.settings = settings;
    }

    int forget(Ledger ledger, Instant now) {
        Instant oldest = now.minus(settings.current().trash().age());
        return keepsakes.forget(kept -> kept.isOfTask() ? isEnded(kept, ledger, oldest) : isPast(kept, ledger, oldest));
    }

    private static boolean isEnded(Keepsakes.Kept kept, Ledger ledger, Instant oldest) {
        Optional<Task> task = ledger.tasks().find(new TaskId(kept.of()));
        return task.map(known -> known.completedAt().filter(oldest::isAfter).isPresent())
                .orElseGet(() -> kept.at().isBefore(oldest));
    }

    private static boolean isPast(Keepsakes.Kept kept, Ledger ledger, Instant oldest) {
        Optional<Act> act = ledger.acts().find(kept.of());
        return act.map(known -> known.at().isBefore(oldest) && !isNeeded(known, ledger))
                .orElseGet(() -> kept.at().isBefore(oldest));
    }

    private static boolean isNeeded(Act act, Ledger ledger) {
        boolean isLiving = ledger.session(act.session())
                .filter(session -> !session.life().isOver())
                .isPresent();
        return act.undoing() == Act.Undoing.POSSIBLE && isLiving;
    }
}
