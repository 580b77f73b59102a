package dev.paratui.tool.task.plan;

import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.event.task.AgentLost;
import dev.paratui.event.task.AgentRegistered;
import dev.paratui.event.task.DiscoveryAdded;
import dev.paratui.event.task.GateChecking;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.GateRejected;
import dev.paratui.event.task.PlanSet;
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
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who did what when, a line each; made from the events. */
final class PlanLog {
    private PlanLog() {}

    /** Writes them into the section {@code Log}, behind what stands there already. */
    static List<String> into(List<String> document, List<String> log) {
        int heading = heading(document);
        List<String> lines = new ArrayList<>(document);
        if (log.isEmpty()) {
            return lines;
        }
        if (heading < 0) {
            lines.addAll(List.of("", "## Log"));
            lines.addAll(log);
            return lines;
        }
        int end = end(document, heading);
        Set<String> there = new HashSet<>(document.subList(heading, end));
        lines.addAll(end, log.stream().filter(line -> !there.contains(line)).toList());
        return lines;
    }

    private static int heading(List<String> document) {
        return IntStream.range(0, document.size())
                .filter(at -> Heading.of(document.get(at))
                        .filter(found -> found.is("Log"))
                        .isPresent())
                .reduce((first, last) -> last)
                .orElse(-1);
    }

    private static int end(List<String> document, int heading) {
        int end = heading + 1;
        for (int at = heading + 1; at < document.size(); at++) {
            if (Heading.of(document.get(at)).isPresent()) {
                break;
            }
            end = document.get(at).isBlank() ? end : at + 1;
        }
        return end;
    }

    static List<String> lines(List<Recorded> happened, Tasks tasks) {
        return happened.stream()
                .flatMap(recorded -> words(recorded.event(), tasks).stream()
                        .map(words -> "- " + TaskState.time(recorded.stamp().at()) + ": "
                                + TaskState.words(recorded.by()) + ": " + words))
                .toList();
    }

    private static Optional<String> words(Event event, Tasks tasks) {
        return event.task().isPresent()
                ? ofTask(event).map(words -> words + " — " + name(event.task().get(), tasks))
                : ofOthers(event);
    }

    private static Optional<String> ofOthers(Event event) {
        if (event instanceof PlanSet set) {
            return Optional.of("plan set: " + TaskState.words(set.goal()));
        }
        if (event instanceof AgentRegistered registered) {
            return Optional.of(registered.role().word() + " " + TaskState.words(registered.agent()) + " registered");
        }
        if (event instanceof AgentLost lost) {
            return Optional.of("lost " + TaskState.words(lost.agent()) + TaskState.after(": ", lost.reason()));
        }
        return event instanceof DiscoveryAdded added
                ? Optional.of("discovery: " + TaskState.words(added.discovery().content()))
                : Optional.empty();
    }

    private static Optional<String> ofTask(Event event) {
        if (event instanceof GatePassed passed) {
            return Optional.of("gate passed" + TaskState.after(": ", passed.message()));
        }
        if (event instanceof GateRejected rejected) {
            return Optional.of("gate rejected" + TaskState.after(": ", rejected.message()));
        }
        if (event instanceof TaskCompleted completed) {
            return Optional.of("done" + TaskState.after(": ", completed.result().output()));
        }
        if (event instanceof TaskFailed failed) {
            return Optional.of("failed" + TaskState.after(": ", failed.error()));
        }
        if (event instanceof TaskReleased released) {
            return Optional.of("released by " + released.attempt().agent()
                    + TaskState.after(": ", released.attempt().reason()));
        }
        return event instanceof TaskCancelled cancelled
                ? Optional.of("cancelled" + TaskState.after(": ", cancelled.reason()))
                : ofTaskInAWord(event);
    }

    private static Optional<String> ofTaskInAWord(Event event) {
        if (event instanceof TaskRetried retried) {
            return Optional.of("to be tried again" + TaskState.after(": ", retried.reason()));
        }
        if (event instanceof TaskClaimed claimed) {
            return Optional.of("claimed by " + TaskState.words(claimed.agent()));
        }
        if (event instanceof TaskCreated) {
            return Optional.of("created");
        }
        if (event instanceof TaskEdited) {
            return Optional.of("changed");
        }
        if (event instanceof TaskStarted) {
            return Optional.of("started");
        }
        if (event instanceof TaskBlocked) {
            return Optional.of("blocked");
        }
        if (event instanceof TaskUnblocked) {
            return Optional.of("no longer blocked");
        }
        if (event instanceof TaskDeferred) {
            return Optional.of("is to wait for others too");
        }
        return event instanceof GateChecking ? Optional.of("being checked") : Optional.empty();
    }

    private static String name(TaskId id, Tasks tasks) {
        String words = tasks.find(id)
                .map(task -> TaskState.words(task.assignment().description()))
                .orElse("");
        return words + " (" + id + ")";
    }
}
