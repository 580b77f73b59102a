package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tasks by many marks, page by page. */
public final class QueryTasksTool extends TaskTool<QueryTasksTool.Input, QueryTasksTool.Output> {
    private static final Card CARD = Card.forAll("query_tasks", Card.Effect.LOOKS, """
            Find tasks by state, tags, who has them, words and priority; sorted and page by page.""");

    public QueryTasksTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    private static final int USUAL_PAGE = 20;
    private static final int MAX_PAGE = 100;

    /** Which, and how many. */
    public record Input(
            @Says(
                    value = "any of these states",
                    oneOf = {"available", "claimed", "in_progress", "done", "failed", "blocked", "cancelled"})
            List<String> status,

            @Says("any of these") List<String> tags,

            @Says("in the hands of this agent, or ended by it")
            Optional<String> claimedBy,

            @Says("in description, hints or result; case does not count")
            Optional<String> search,

            Optional<Integer> priorityMin,
            Optional<Integer> priorityMax,

            @Says(
                    value = "default created_at",
                    oneOf = {"created_at", "priority", "status"})
            Optional<String> sortBy,

            @Says(
                    value = "default asc",
                    oneOf = {"asc", "desc"})
            Optional<String> sortDirection,

            @Says("counted from 1") Optional<Integer> page,
            @Says("at most 100; default 20") Optional<Integer> pageSize) {}

    /** One page; {@code total} counts all pages. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(List<TaskView> tasks, int total, int page) {}

    @Override
    public Output call(Input input, Caller caller) {
        Snapshot snapshot = house.board().snapshot();
        List<Task> found = snapshot.ledger().tasks().all().stream()
                .filter(task -> isAsked(task, input))
                .sorted(order(input))
                .toList();
        int size = Math.max(1, Math.min(MAX_PAGE, input.pageSize().orElse(USUAL_PAGE)));
        int page = Math.max(1, input.page().orElse(1));
        List<TaskView> shown =
                TaskView.all(found.stream().skip((page - 1L) * size).limit(size), snapshot);
        return new Output(shown, found.size(), page);
    }

    private static boolean isAsked(Task task, Input input) {
        Assignment assignment = task.assignment();
        return (input.status().isEmpty() || input.status().contains(task.state().word()))
                && (input.tags().isEmpty() || assignment.tags().stream().anyMatch(input.tags()::contains))
                && input.claimedBy().map(task.claim()::isBy).orElse(true)
                && input.search().map(words -> isFoundIn(task, words)).orElse(true)
                && assignment.priority() >= input.priorityMin().orElse(Assignment.MIN_PRIORITY)
                && assignment.priority() <= input.priorityMax().orElse(Assignment.MAX_PRIORITY);
    }

    private static boolean isFoundIn(Task task, String words) {
        String text = task.assignment().description() + "\n" + task.assignment().hints() + "\n"
                + task.result()
                        .map(result -> result.output() + "\n" + result.error())
                        .orElse("");
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static Comparator<Task> order(Input input) {
        Comparator<Task> byNumber = Comparator.comparingLong(Task::number);
        Comparator<Task> order =
                switch (input.sortBy().orElse("created_at")) {
                    case "priority" ->
                        Comparator.<Task>comparingInt(task -> task.assignment().priority())
                                .thenComparing(byNumber);
                    case "status" -> Comparator.comparing(Task::state).thenComparing(byNumber);
                    default -> byNumber;
                };
        return input.sortDirection().orElse("asc").equals("desc") ? order.reversed() : order;
    }
}
