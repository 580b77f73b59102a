package dev.paratui.tool.task.plan;

import dev.paratui.command.task.PlannedTask;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Gate;
import dev.paratui.tool.task.SessionWish;
import dev.paratui.tool.task.TaskWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A task or gate of a plan file.
 *
 * @param place where it stands
 * @param text its words, without mark, agent and attributes
 * @param agent for whom it is meant, as {@code → @agent} says
 * @param details the lines under it, joined
 * @param gate what makes it a gate
 */
public record PlanItem(
        Place place,
        String text,
        PlannedTask.Mark mark,
        Optional<String> agent,
        Attributes attributes,
        String details,
        Optional<Passing> gate) {
    /**
     * Where an item stands.
     *
     * @param line counted from 0
     * @param end the line after its last one
     * @param stage items of one stage are done side by side, and after all of the stages before
     */
    record Place(int line, int end, int stage, String phase) {}

    /**
     * How a gate is passed.
     *
     * @param kind review, decision or check
     * @param command of a check
     */
    record Passing(String kind, Optional<String> command) {}

    /** What an item is. */
    enum Kind {
        TASK,
        GATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which others of the plan name it; those without one of their own get one that nobody can write. */
    String ref() {
        return attributes.ref().orElse("line " + (place.line() + 1));
    }

    /** The same in the words of {@code create_task}. */
    TaskWish wish(List<String> dependencies) {
        Optional<String> session = attributes.one(Attributes.SESSION);
        return new TaskWish(
                text,
                attributes.priority(),
                dependencies,
                attributes.all(Attributes.FILES),
                Optional.of(details).filter(words -> !words.isEmpty()),
                Optional.of(ref()),
                gate.map(Passing::kind),
                gate.flatMap(Passing::command),
                gate.isPresent() ? session : Optional.empty(),
                tags(),
                Optional.of(place.phase()),
                gate.isPresent() ? Optional.empty() : session.map(this::opening));
    }

    /** What its task is found by. */
    Assignment assignment() {
        return Assignment.of(text)
                .tagged(List.of(), place.phase())
                .behind(gate.map(passing -> new Gate(Gate.Kind.DECISION, "", Optional.empty())));
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>(attributes.all(Attributes.TAGS));
        agent.map(name -> "@" + name).filter(tag -> !tags.contains(tag)).ifPresent(tags::add);
        return tags;
    }

    private SessionWish opening(String name) {
        return new SessionWish(
                name,
                Optional.empty(),
                attributes.one(Attributes.MODE),
                Optional.empty(),
                attributes.one(Attributes.PROGRAM),
                attributes.one(Attributes.BASE),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
