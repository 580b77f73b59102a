package dev.paratui.model;

import java.util.List;
import java.util.Map;
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
 */
public record Brief(
        String agent,
        ExecKind exec,
        String mode,
        String task,
        List<String> after,
        Permissions permissions,
        Map<String, String> data) {
    public Brief {
        after = List.copyOf(after);
        data = Map.copyOf(data);
    }

    /** With one more free value. */
    public Brief with(String name, String value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, value);
        return new Brief(agent, exec, mode, task, after, permissions, more);
    }

    public Brief withTask(String newTask) {
        return new Brief(agent, exec, mode, newTask, after, permissions, data);
    }
}
