package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which tasks are listed. */
final class TaskFilter {
    private static final int PAGE = 100;

    @Option(names = "--status", paramLabel = "STATE", description = "Of list: only these states.")
    private List<String> status = List.of();

    @Option(names = "--search", paramLabel = "TEXT", description = "Of list: with these words.")
    private Optional<String> search = Optional.empty();

    int list(Desk desk, List<String> tags) {
        boolean isAll = status.isEmpty() && tags.isEmpty() && search.isEmpty();
        JsonNode result = isAll ? desk.look("get_all_tasks", Given.none()) : found(desk, tags);
        return desk.show(result, list -> TaskTable.list(desk, list.path("tasks")));
    }

    /** All pages as one. */
    private JsonNode found(Desk desk, List<String> tags) {
        ObjectNode all = Trees.object();
        ArrayNode tasks = all.putArray("tasks");
        int page = 0;
        JsonNode result;
        do {
            page++;
            result = desk.look(
                    "query_tasks",
                    Given.none()
                            .with("status", Text.listed(status))
                            .with("tags", tags)
                            .with("search", search)
                            .with("page", page)
                            .with("page_size", PAGE));
            result.path("tasks").forEach(tasks::add);
        } while (!result.path("tasks").isEmpty()
                && tasks.size() < result.path("total").asInt());
        all.put("total", tasks.size());
        all.put("page", 1);
        return all;
    }
}
