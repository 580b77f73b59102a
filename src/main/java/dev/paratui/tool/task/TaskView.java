package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Claim;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A task in the broker's shape, with more.
 *
 * @param free whether everything it depends on is done and nobody has it in hand
 * @param session the session that is opened for it
 * @param place of that session in the line for a free place to work, from 1; 0: it waits in none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TaskView(
        String id,
        long revision,
        String description,
        String status,
        int priority,
        Optional<String> claimedBy,
        List<String> dependencies,
        Optional<Context> context,
        Optional<Result> result,
        Instant createdAt,
        Optional<Instant> claimedAt,
        Optional<Instant> completedAt,
        List<String> tags,
        boolean free,
        List<String> blockedBy,
        Optional<GateView> gate,
        String phase,
        Optional<String> session,
        List<AttemptView> attempts,
        int place) {
    /** What helps to do it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Context(List<String> files, Optional<String> hints) {}

    /** What came of it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Result(
            Optional<String> output, List<String> filesModified, List<String> filesCreated, Optional<String> error) {
        static Result of(TaskResult result) {
            return new Result(
                    filled(result.output()), result.filesModified(), result.filesCreated(), filled(result.error()));
        }
    }

    /** What makes it a gate: {@code kind} is review, decision or check. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record GateView(String kind, Optional<String> check, Optional<String> session) {
        static GateView of(Gate gate) {
            return new GateView(
                    gate.kind().word(), filled(gate.command()), gate.session().map(name -> name.value()));
        }
    }

    /** An agent's try that came to no end, with what it left: session, newest commit, kept open work. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record AttemptView(
            String agent,
            Optional<String> session,
            Optional<String> commit,
            Optional<String> snapshot,
            Instant at,
            String reason) {
        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.agent(),
                    attempt.session(),
                    attempt.commit(),
                    attempt.snapshot(),
                    attempt.at(),
                    attempt.reason());
        }
    }

    /** The task, as it stands among the others. */
    public static TaskView of(Task task, Tasks among) {
        return of(task, among, 0);
    }

    private static TaskView of(Task task, Tasks among, int place) {
        Assignment assignment = task.assignment();
        Claim claim = task.claim();
        return new TaskView(
                task.id().value(),
                task.revision(),
                assignment.description(),
                task.state().word(),
                assignment.priority(),
                claim.by(),
                words(assignment.dependencies()),
                context(assignment),
                task.result().map(Result::of),
                task.createdAt(),
                claim.at(),
                task.completedAt(),
                assignment.tags(),
                task.state() == TaskState.AVAILABLE && among.isFree(task),
                words(task.blockedBy()),
                assignment.gate().map(GateView::of),
                assignment.phase(),
                assignment.opening().map(opening -> opening.session().value()),
                claim.past().stream().map(AttemptView::of).toList(),
                place);
    }

    /** These, as they stand among the others. */
    static List<TaskView> all(Stream<Task> tasks, Snapshot snapshot) {
        Map<TaskId, Integer> line = OpeningLine.of(snapshot);
        Tasks among = snapshot.ledger().tasks();
        return tasks.map(task -> of(task, among, line.getOrDefault(task.id(), 0)))
                .toList();
    }

    /** The same at another place in the line. */
    public TaskView at(int newPlace) {
        return new TaskView(
                id,
                revision,
                description,
                status,
                priority,
                claimedBy,
                dependencies,
                context,
                result,
                createdAt,
                claimedAt,
                completedAt,
                tags,
                free,
                blockedBy,
                gate,
                phase,
                session,
                attempts,
                newPlace);
    }

    private static Optional<Context> context(Assignment assignment) {
        boolean isEmpty =
                assignment.contextFiles().isEmpty() && assignment.hints().isEmpty();
        return isEmpty
                ? Optional.empty()
                : Optional.of(new Context(assignment.contextFiles(), filled(assignment.hints())));
    }

    private static List<String> words(List<TaskId> ids) {
        return ids.stream().map(TaskId::value).toList();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}
