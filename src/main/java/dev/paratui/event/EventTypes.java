package dev.paratui.event;

import dev.paratui.event.task.AgentLost;
import dev.paratui.event.task.AgentRegistered;
import dev.paratui.event.task.DiscoveryAdded;
import dev.paratui.event.task.GateChecking;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.GateRejected;
import dev.paratui.event.task.MessageDelivered;
import dev.paratui.event.task.MessageHeld;
import dev.paratui.event.task.MessagePosted;
import dev.paratui.event.task.MessagesRead;
import dev.paratui.event.task.PlanSet;
import dev.paratui.event.task.StateImported;
import dev.paratui.event.task.TaskBlocked;
import dev.paratui.event.task.TaskCancelled;
import dev.paratui.event.task.TaskClaimed;
import dev.paratui.event.task.TaskCompleted;
import dev.paratui.event.task.TaskCreated;
import dev.paratui.event.task.TaskDeferred;
import dev.paratui.event.task.TaskEdited;
import dev.paratui.event.task.TaskFailed;
import dev.paratui.event.task.TaskReleased;
import dev.paratui.event.task.TaskRetried;
import dev.paratui.event.task.TaskStarted;
import dev.paratui.event.task.TaskUnblocked;
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
        types.put("session.adoption_requested", AdoptionRequested.class);
        types.put("session.adopted", SessionAdopted.class);
        types.put("session.budget_set", BudgetSet.class);
        types.put("session.budget_reached", BudgetReached.class);
        types.put("session.limit_passed", LimitPassed.class);
        types.put("session.rebased", SessionRebased.class);
        types.put("session.held", SessionHeld.class);
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
        types.put("session.restack_requested", RestackRequested.class);
        types.put("session.restacked", SessionRestacked.class);
        types.put("trash.clean_requested", CleanRequested.class);
        types.put("trash.clean_undone", CleanUndone.class);
        types.put("trash.cleaned", TrashCleaned.class);
        types.put("act.undo_requested", UndoRequested.class);
        types.put("act.undone", ActUndone.class);
        types.put("intent.failed", IntentFailed.class);
        types.put("call.begun", CallBegun.class);
        types.put("call.answered", CallAnswered.class);
        putLandings(types);
        putTalk(types);
        putCoordination(types);
        return Map.copyOf(types);
    }

    private static void putLandings(Map<String, Class<? extends Event>> types) {
        types.put("landing.queued", LandingQueued.class);
        types.put("landing.merging", LandingMerging.class);
        types.put("landing.checking", LandingChecking.class);
        types.put("landing.publishing", LandingPublishing.class);
        types.put("landing.red", LandingRed.class);
        types.put("landing.moved", LandingMoved.class);
        types.put("landing.follow_requested", FollowRequested.class);
        types.put("landing.followed", LandingFollowed.class);
        types.put("landing.held", LandingHeld.class);
        types.put("landing.conflict", LandingConflict.class);
        types.put("landing.stopped", LandingStopped.class);
        types.put("landing.withdrawn", LandingWithdrawn.class);
        types.put("landing.landed", LandingLanded.class);
        types.put("landing.proposed", LandingProposed.class);
    }

    private static void putTalk(Map<String, Class<? extends Event>> types) {
        types.put("session.conversing", SessionConversing.class);
        types.put("activity.changed", ActivityChanged.class);
        types.put("message.sent", MessageSent.class);
        types.put("message.submitted", MessageSubmitted.class);
        types.put("message.answer_requested", AnswerRequested.class);
        types.put("message.reply_requested", ReplyRequested.class);
        types.put("prompt.answered", PromptAnswered.class);
    }

    private static void putCoordination(Map<String, Class<? extends Event>> types) {
        types.put("plan.set", PlanSet.class);
        types.put("plan.imported", StateImported.class);
        types.put("task.created", TaskCreated.class);
        types.put("task.claimed", TaskClaimed.class);
        types.put("task.started", TaskStarted.class);
        types.put("task.completed", TaskCompleted.class);
        types.put("task.failed", TaskFailed.class);
        types.put("task.released", TaskReleased.class);
        types.put("task.blocked", TaskBlocked.class);
        types.put("task.unblocked", TaskUnblocked.class);
        types.put("task.cancelled", TaskCancelled.class);
        types.put("task.retried", TaskRetried.class);
        types.put("task.edited", TaskEdited.class);
        types.put("task.deferred", TaskDeferred.class);
        types.put("gate.checking", GateChecking.class);
        types.put("gate.passed", GatePassed.class);
        types.put("gate.rejected", GateRejected.class);
        types.put("agent.registered", AgentRegistered.class);
        types.put("agent.lost", AgentLost.class);
        types.put("discovery.added", DiscoveryAdded.class);
        types.put("message.posted", MessagePosted.class);
        types.put("message.held", MessageHeld.class);
        types.put("message.delivered", MessageDelivered.class);
        types.put("message.read", MessagesRead.class);
    }

    private static Map<Class<? extends Event>, String> byType() {
        Map<Class<? extends Event>, String> names = new LinkedHashMap<>();
        byName().forEach((name, type) -> names.put(type, name));
        return Map.copyOf(names);
    }
}
