package dev.paratui.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a session was asked to do, and by which program.
 *
 * @param agent the program's name
 * @param mode name of the mode whose prompt goes before the task; empty: none
 * @param task the prompt as it was given; empty: a person works here
 * @param after sessions that must have landed first, or ids of tasks that must be done
 * @param permissions whether the program asks before it acts
 * @param data free values of the orchestrator's, given back unchanged
 * @param terms how it came about, and what it may use up
 */
public record Brief(
        String agent,
        ExecKind exec,
        String mode,
        String task,
        List<String> after,
        Permissions permissions,
        Map<String, String> data,
        Terms terms) {
    public Brief {
        terms = Objects.requireNonNullElse(terms, Terms.USUAL); // older logs have none
        after = List.copyOf(after);
        data = Map.copyOf(data);
    }

    /** Under the usual terms. */
    public Brief(
            String agent,
            ExecKind exec,
            String mode,
            String task,
            List<String> after,
            Permissions permissions,
            Map<String, String> data) {
        this(agent, exec, mode, task, after, permissions, data, Terms.USUAL);
    }

    public Brief under(Terms newTerms) {
        return new Brief(agent, exec, mode, task, after, permissions, data, newTerms);
    }

    /** With one more free value. */
    public Brief with(String name, String value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, value);
        return new Brief(agent, exec, mode, task, after, permissions, more, terms);
    }

    public Brief withTask(String newTask) {
        return new Brief(agent, exec, mode, newTask, after, permissions, data, terms);
    }
}
