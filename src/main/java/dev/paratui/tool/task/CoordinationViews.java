package dev.paratui.tool.task;

import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Tasks;
import java.time.Instant;
import java.util.List;

/** What has changed in coordination, for a face that stays. */
public final class CoordinationViews {
    /** Discoveries and messages given to a face that comes new. */
    private static final int NEWEST = 200;

    private CoordinationViews() {}

    /** The tasks touched after a revision. */
    public static List<TaskView> tasks(Snapshot snapshot, long revision) {
        Tasks tasks = snapshot.ledger().tasks();
        return tasks.order().values().stream()
                .map(tasks::task)
                .filter(task -> task.revision() > revision)
                .map(task -> TaskView.of(task, tasks))
                .toList();
    }

    public static List<AgentView> agents(Snapshot snapshot, Instant now) {
        return coordination(snapshot).agents().all().stream()
                .map(agent -> AgentView.of(agent, snapshot, now))
                .toList();
    }

    public static List<DiscoveryView> discoveries(Snapshot snapshot, long revision) {
        var all = coordination(snapshot).discoveries().all();
        return all.subList(Math.max(0, all.size() - NEWEST), all.size()).stream()
                .filter(discovery -> discovery.revision() > revision)
                .map(DiscoveryView::of)
                .toList();
    }

    public static List<MessageView> messages(Snapshot snapshot, long revision) {
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
