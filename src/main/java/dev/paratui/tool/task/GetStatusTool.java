package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Ledger;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Queues;
import dev.paratui.model.task.TaskState;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts and progress. */
public final class GetStatusTool extends TaskTool<GetStatusTool.Input, GetStatusTool.Output> {
    private static final Card CARD = Card.forAll("get_status", Card.Effect.LOOKS, """
            How the common work stands: goal, tasks by state, progress, agents, discoveries.""");

    public GetStatusTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Nothing to say. */
    public record Input() {}

    /** How it stands; {@code registry} are the agents, those heard of last first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(
            String goal,
            Counts tasks,
            int totalTasks,
            long progressPercent,
            AgentCounts agents,
            int discoveriesCount,
            Optional<Instant> lastActivity,
            long revision,
            List<AgentView> registry) {}

    /** Tasks by state. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Counts(int available, int claimed, int inProgress, int done, int failed, int blocked, int cancelled) {
        static Counts of(Queues queues) {
            return new Counts(
                    queues.count(TaskState.AVAILABLE),
                    queues.count(TaskState.CLAIMED),
                    queues.count(TaskState.IN_PROGRESS),
                    queues.count(TaskState.DONE),
                    queues.count(TaskState.FAILED),
                    queues.count(TaskState.BLOCKED),
                    queues.count(TaskState.CANCELLED));
        }
    }

    /** Agents; {@code active} were heard of within the last minute. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record AgentCounts(int total, int leaders, int workers, int active) {
        static AgentCounts of(List<AgentView> all) {
            int leaders = (int) all.stream()
                    .filter(agent -> agent.role().equals(AgentRole.LEADER.word()))
                    .count();
            int active = (int) all.stream().filter(AgentView::active).count();
            return new AgentCounts(all.size(), leaders, all.size() - leaders, active);
        }
    }

    @Override
    public Output call(Input input, Caller caller) {
        Snapshot snapshot = house.board().snapshot();
        Ledger ledger = snapshot.ledger();
        Instant now = house.world().now();
        List<AgentView> agents = ledger.coordination().agents().all().stream()
                .map(agent -> AgentView.of(agent, snapshot, now))
                .sorted(Comparator.comparing(AgentView::lastHeartbeat).reversed())
                .toList();
        int total = ledger.tasks().size();
        int done = ledger.tasks().queues().count(TaskState.DONE);
        return new Output(
                ledger.coordination().plan().goal(),
                Counts.of(ledger.tasks().queues()),
                total,
                total == 0 ? 0 : Math.round(100.0 * done / total),
                AgentCounts.of(agents),
                ledger.coordination().discoveries().all().size(),
                ledger.revision() == 0
                        ? Optional.empty()
                        : Optional.of(ledger.stamp().at()),
                ledger.revision(),
                agents);
    }
}
