package dev.paratui.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the events, as they stand in the log and as clients see them. A new event is one row here. */
public final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_NAME = byName();
    private static final Map<Class<? extends Event>, String> BY_TYPE = byType();

    private EventTypes() {}

    public static String nameOf(Event event) {
        return Optional.ofNullable(BY_TYPE.get(event.getClass()))
                .orElseThrow(() -> new IllegalStateException("no name for " + event.getClass()));
    }

    public static Optional<Class<? extends Event>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All events, by name. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }

    private static Map<String, Class<? extends Event>> byName() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        types.put("session.requested", SessionRequested.class);
        types.put("session.started", SessionStarted.class);
        types.put("session.start_failed", SessionStartFailed.class);
        types.put("session.lost", SessionLost.class);
        types.put("session.pane_ended", PaneEnded.class);
        types.put("session.reported", SessionReported.class);
        types.put("session.resume_requested", ResumeRequested.class);
        types.put("session.resumed", SessionResumed.class);
        types.put("session.finish_requested", FinishRequested.class);
        types.put("session.finished", SessionFinished.class);
        types.put("session.cancel_requested", CancelRequested.class);
        types.put("session.cancelled", SessionCancelled.class);
        types.put("session.close_requested", CloseRequested.class);
        types.put("session.closed", SessionClosed.class);
        types.put("activity.changed", ActivityChanged.class);
        types.put("landing.queued", LandingQueued.class);
        types.put("landing.merging", LandingMerging.class);
        types.put("landing.held", LandingHeld.class);
        types.put("landing.conflict", LandingConflict.class);
        types.put("landing.stopped", LandingStopped.class);
        types.put("landing.withdrawn", LandingWithdrawn.class);
        types.put("landing.landed", LandingLanded.class);
        types.put("message.sent", MessageSent.class);
        types.put("message.submitted", MessageSubmitted.class);
        types.put("message.answer_requested", AnswerRequested.class);
        types.put("act.undo_requested", UndoRequested.class);
        types.put("act.undone", ActUndone.class);
        types.put("intent.failed", IntentFailed.class);
        types.put("call.begun", CallBegun.class);
        types.put("call.answered", CallAnswered.class);
        return Map.copyOf(types);
    }

    private static Map<Class<? extends Event>, String> byType() {
        Map<Class<? extends Event>, String> names = new LinkedHashMap<>();
        byName().forEach((name, type) -> names.put(type, name));
        return Map.copyOf(names);
    }
}
