package dev.paratui.model.task;

import java.util.List;

/**
 * What came of a task.
 *
 * @param output in the agent's words; of a gate, the person's; may be empty
 * @param error why it failed; empty when it did not
 */
public record TaskResult(String output, List<String> filesModified, List<String> filesCreated, String error) {
    public TaskResult {
        filesModified = List.copyOf(filesModified);
        filesCreated = List.copyOf(filesCreated);
    }

    public static TaskResult of(String output) {
        return new TaskResult(output, List.of(), List.of(), "");
    }

    public static TaskResult failed(String error) {
        return new TaskResult("", List.of(), List.of(), error);
    }
}
