package dev.paratui.tool.task.plan;

import dev.paratui.model.Words;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.Tasks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a task is, in the quoted lines under it. */
record TaskState(Task task, Tasks among) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_WORDS = 200;

    static char mark(Task task) {
        return switch (task.state()) {
            case DONE -> 'x';
            case CLAIMED, IN_PROGRESS -> '~';
            case FAILED -> '!';
            case CANCELLED -> '-';
            case AVAILABLE, BLOCKED -> ' ';
        };
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String words(String text) {
        return Words.clip(Words.clean(text), MAX_WORDS);
    }

    static String after(String before, String text) {
        return text.isBlank() ? "" : before + words(text);
    }

    List<String> lines() {
        String indentation = task.isGate() ? "" : "  ";
        return said().map(words -> List.of(indentation + "> " + words)).orElse(List.of());
    }

    private Optional<String> said() {
        TaskResult result = task.result().orElse(TaskResult.of(""));
        String when = task.completedAt().map(at -> ", " + time(at)).orElse("");
        return switch (task.state()) {
            case AVAILABLE -> waiting();
            case BLOCKED -> Optional.of("blocked by " + names(task.blockedBy()));
            case CLAIMED, IN_PROGRESS ->
                Optional.of("in hand" + by()
                        + task.claim().at().map(at -> " since " + time(at)).orElse("") + " (" + task.id() + ")");
            case DONE -> Optional.of((task.isGate() ? "passed" : "done") + by() + when + after(": ", result.output()));
            case FAILED ->
                Optional.of((task.isGate() ? "rejected" : "failed") + by() + when + after(": ", result.error()));
            case CANCELLED -> Optional.of("cancelled" + when + after(": ", result.error()));
        };
    }

    private String by() {
        return task.claim().by().map(name -> " by " + words(name)).orElse("");
    }

    private Optional<String> waiting() {
        boolean isReached = among.isFree(task)
                && task.assignment().gate().filter(gate -> gate.isForPersons()).isPresent();
        if (isReached) {
            return Optional.of("waits for a person: para task approve " + task.id());
        }
        List<Attempt> tries = task.claim().past();
        return tries.isEmpty()
                ? Optional.empty()
                : Optional.of("tried by " + tries.get(tries.size() - 1).agent()
                        + after(": ", tries.get(tries.size() - 1).reason()));
    }

    private String names(List<TaskId> ids) {
        return ids.stream()
                .map(id -> "\"" + words(among.task(id).assignment().description()) + "\" (" + id + ")")
                .collect(Collectors.joining(", "));
    }
}
