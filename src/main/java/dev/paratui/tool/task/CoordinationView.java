package dev.paratui.tool.task;

import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Tasks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has changed in coordination, for a face that stays.
 *
 * @param agents always all
 * @param line which tasks wait for a free place to work, and at which place; always all
 * @param discoveries at first only the newest; so with {@code messages}
 */
public record CoordinationView(
        String goal,
        List<TaskView> tasks,
        List<AgentView> agents,
        List<DiscoveryView> discoveries,
        List<MessageView> messages,
        Map<String, Integer> line) {
    public static final CoordinationView NONE = of("", List.of());

    /** Discoveries and messages given to a face that comes new. */
    private static final int NEWEST = 200;

    /** What was touched after a revision. */
    public static CoordinationView of(Snapshot snapshot, long revision, Instant now) {
        return new CoordinationView(
                coordination(snapshot).plan().goal(),
                tasks(snapshot, revision),
                agents(snapshot, now),
                discoveries(snapshot, revision),
                messages(snapshot, revision),
                line(snapshot));
    }

    /** These tasks, and nothing else. */
    public static CoordinationView of(String goal, List<TaskView> tasks) {
        return new CoordinationView(goal, tasks, List.of(), List.of(), List.of(), Map.of());
    }

    private static Map<String, Integer> line(Snapshot snapshot) {
        Map<String, Integer> places = new LinkedHashMap<>();
        OpeningLine.of(snapshot).forEach((task, place) -> places.put(task.value(), place));
        return places;
    }

    private static List<TaskView> tasks(Snapshot snapshot, long revision) {
        Tasks tasks = snapshot.ledger().tasks();
        return tasks.order().values().stream()
                .map(tasks::task)
                .filter(task -> task.revision() > revision)
                .map(task -> TaskView.of(task, tasks))
                .toList();
    }

    private static List<AgentView> agents(Snapshot snapshot, Instant now) {
        return coordination(snapshot).agents().all().stream()
                .map(agent -> AgentView.of(agent, snapshot, now))
                .toList();
    }

    private static List<DiscoveryView> discoveries(Snapshot snapshot, long revision) {
        var all = coordination(snapshot).discoveries().all();
        return all.subList(Math.max(0, all.size() - NEWEST), all.size()).stream()
                .filter(discovery -> discovery.revision() > revision)
                .map(DiscoveryView::of)
                .toList();
    }

    private static List<MessageView> messages(Snapshot snapshot, long revision) {
        var mail = coordination(snapshot).mail();
        long first = Math.max(1, mail.nextNumber() - NEWEST);
        return mail.byNumber().tailMap(first, true).values().stream()
                .filter(message -> message.revision() > revision)
                .map(MessageView::of)
                .toList();
    }

    private static Coordination coordination(Snapshot snapshot) {
        return snapshot.ledger().coordination();
    }
}
