package dev.paratui.engine;

import dev.paratui.command.Command;
import dev.paratui.event.Event;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which duty does which intent: a new one is one row in the wiring. */
public final class Duties {
    private final Map<Class<? extends Intent>, Duty<? extends Intent>> byIntent = new HashMap<>();

    public <I extends Intent> Duties with(Class<I> intent, Duty<I> duty) {
        byIntent.put(intent, duty);
        return this;
    }

    Done perform(Intent intent, Snapshot snapshot) {
        return dutyOf(intent).perform(intent, snapshot);
    }

    Command conclude(Intent intent, List<Event> events) {
        return dutyOf(intent).conclude(intent, events);
    }

    void concluded(Intent intent) {
        dutyOf(intent).concluded(intent);
    }

    Done failed(Intent intent, Refusal problem) {
        return dutyOf(intent).failed(intent, problem);
    }

    @SuppressWarnings("unchecked") // with() pairs each intent's class with a duty of that class
    private Duty<Intent> dutyOf(Intent intent) {
        Duty<? extends Intent> duty = byIntent.get(intent.getClass());
        if (duty == null) {
            throw new IllegalStateException("nobody does " + intent.getClass());
        }
        return (Duty<Intent>) duty;
    }
}
