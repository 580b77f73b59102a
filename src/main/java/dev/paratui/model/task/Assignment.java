package dev.paratui.model.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a task asks for.
 *
 * @param priority 1-10, the lowest first
 * @param dependencies tasks that must be done before
 * @param hints for the agent; may be empty
 * @param phase of the plan it belongs to; may be empty
 * @param opening the session to be opened for it; else an agent claims it
 */
public record Assignment(
        String description,
        int priority,
        List<TaskId> dependencies,
        List<String> contextFiles,
        String hints,
        List<String> tags,
        String phase,
        Optional<Gate> gate,
        Optional<Opening> opening) {
    public static final int MIN_PRIORITY = 1;
    public static final int MAX_PRIORITY = 10;
    public static final int USUAL_PRIORITY = 5;

    public Assignment {
        dependencies = List.copyOf(dependencies);
        contextFiles = List.copyOf(contextFiles);
        tags = List.copyOf(tags);
    }

    /** A plain task. */
    public static Assignment of(String description) {
        return new Assignment(
                description,
                USUAL_PRIORITY,
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    public Assignment described(String newDescription) {
        return new Assignment(newDescription, priority, dependencies, contextFiles, hints, tags, phase, gate, opening);
    }

    public Assignment prioritised(int newPriority) {
        return new Assignment(description, newPriority, dependencies, contextFiles, hints, tags, phase, gate, opening);
    }

    public Assignment dependingOn(List<TaskId> newDependencies) {
        return new Assignment(description, priority, newDependencies, contextFiles, hints, tags, phase, gate, opening);
    }

    public Assignment inContext(List<String> files, String newHints) {
        return new Assignment(description, priority, dependencies, files, newHints, tags, phase, gate, opening);
    }

    public Assignment tagged(List<String> newTags, String newPhase) {
        return new Assignment(
                description, priority, dependencies, contextFiles, hints, newTags, newPhase, gate, opening);
    }

    public Assignment behind(Optional<Gate> newGate) {
        return new Assignment(description, priority, dependencies, contextFiles, hints, tags, phase, newGate, opening);
    }

    public Assignment opening(Optional<Opening> newOpening) {
        return new Assignment(description, priority, dependencies, contextFiles, hints, tags, phase, gate, newOpening);
    }

    /** What an agent is told that works on it. */
    public String prompt() {
        return hints.isEmpty() ? description : description + "\n\n" + hints;
    }

    /** Whether agents may claim it; gates are passed, and what opens a session belongs to that. */
    public boolean isForClaiming() {
        return gate.isEmpty() && opening.isEmpty();
    }

    /** Whether this agent may simply take it: a tag {@code @name} leaves it to those named, while one of them lives. */
    public boolean isOpenTo(String agent, Predicate<String> lives) {
        List<String> meant = tags.stream()
                .filter(tag -> tag.startsWith("@"))
                .map(tag -> tag.substring(1))
                .toList();
        return meant.contains(agent) || meant.stream().noneMatch(lives);
    }
}
