package dev.paratui.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.event.task.StateImported;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Claim;
import dev.paratui.model.task.Discovery;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Plan;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the broker's state file, ours or its own.
 *
 * <p>Tasks in someone's hand become available: their agents belonged to another run. What cannot be is mended: a
 * priority outside of 1-10, a dependency on nothing or on itself, a time that is none.
 */
public final class MirrorReader {
    private final Instant now;
    private final Map<TaskId, Task> tasks = new LinkedHashMap<>();

    private MirrorReader(Instant now) {
        this.now = now;
    }

    /** What the file says; nothing when it is damaged. */
    public static Optional<StateImported> read(byte[] text, Instant now) {
        try {
            JsonNode root = new ObjectMapper().readTree(text);
            return isState(root) ? Optional.of(new MirrorReader(now).state(root)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isState(JsonNode root) {
        return root.isObject()
                && root.path("tasks").isArray()
                && (root.path("agents").isObject() || root.path("agents").isMissingNode())
                && (root.path("discoveries").isArray()
                        || root.path("discoveries").isMissingNode())
                && all(root.path("tasks")).stream().allMatch(MirrorReader::isTask);
    }

    private static boolean isTask(JsonNode task) {
        return !task.path("id").asText().isEmpty()
                && !task.path("description").asText().isBlank();
    }

    private StateImported state(JsonNode root) {
        all(root.path("tasks")).forEach(this::add);
        MirrorDependencies dependencies = new MirrorDependencies(tasks);
        all(root.path("tasks")).forEach(node -> dependencies.add(id(node), words(node.path("dependencies"))));
        String goal = root.path("goal").asText("");
        Optional<Instant> since = goal.isEmpty() ? Optional.empty() : Optional.of(time(root.path("created_at")));
        return new StateImported(
                new Plan(goal, root.path("master_plan").asText(""), since),
                List.copyOf(tasks.values()),
                all(root.path("agents")).stream()
                        .filter(node -> !node.path("id").asText().isEmpty())
                        .map(this::agent)
                        .toList(),
                all(root.path("discoveries")).stream().map(this::discovery).toList());
    }

    private void add(JsonNode node) {
        tasks.computeIfAbsent(id(node), id -> task(node, id, tasks.size() + 1));
    }

    private static TaskId id(JsonNode node) {
        return new TaskId(node.path("id").asText());
    }

    private Task task(JsonNode node, TaskId id, long number) {
        Instant created = time(node.path("created_at"));
        Claim past = Claim.NONE;
        for (JsonNode attempt : node.path("attempts")) {
            past = past.after(attempt(attempt));
        }
        Task made = Task.made(id, number, assignment(node), created).held(past);
        TaskState state = state(node.path("status").asText());
        if (state == TaskState.AVAILABLE) {
            return made;
        }
        Claim claim = node.path("claimed_by").isTextual()
                ? past.by(node.path("claimed_by").asText(), time(node.path("claimed_at")))
                : past;
        Instant ended = node.path("completed_at").isTextual() ? time(node.path("completed_at")) : created;
        return made.held(claim).ended(state, result(node.path("result")), ended);
    }

    private static Assignment assignment(JsonNode node) {
        int priority = node.path("priority").asInt(Assignment.USUAL_PRIORITY);
        boolean isPriority = priority >= Assignment.MIN_PRIORITY && priority <= Assignment.MAX_PRIORITY;
        return Assignment.of(node.path("description").asText())
                .prioritised(isPriority ? priority : Assignment.USUAL_PRIORITY)
                .inContext(
                        words(node.path("context").path("files")),
                        node.path("context").path("hints").asText(""))
                .tagged(words(node.path("tags")), node.path("phase").asText(""))
                .behind(gate(node.path("gate")));
    }

    private static Optional<Gate> gate(JsonNode node) {
        String kind = node.path("kind").asText().toUpperCase(Locale.ROOT);
        for (Gate.Kind known : Gate.Kind.values()) {
            if (known.name().equals(kind)) {
                Optional<SessionName> session = text(node.path("session"))
                        .filter(SessionName::isAllowed)
                        .map(SessionName::new);
                return Optional.of(new Gate(known, node.path("check").asText(""), session));
            }
        }
        return Optional.empty();
    }

    /** Whether a task is blocked follows from those before it. */
    private static TaskState state(String word) {
        return switch (word) {
            case "done" -> TaskState.DONE;
            case "failed" -> TaskState.FAILED;
            case "cancelled" -> TaskState.CANCELLED;
            default -> TaskState.AVAILABLE;
        };
    }

    private static TaskResult result(JsonNode node) {
        return new TaskResult(
                node.path("output").asText(""),
                words(node.path("files_modified")),
                words(node.path("files_created")),
                node.path("error").asText(""));
    }

    private Attempt attempt(JsonNode node) {
        return new Attempt(
                node.path("agent").asText(),
                text(node.path("session")),
                text(node.path("commit")),
                text(node.path("snapshot")),
                time(node.path("at")),
                node.path("reason").asText());
    }

    private Agent agent(JsonNode node) {
        AgentRole role = node.path("role").asText().equals("leader") ? AgentRole.LEADER : AgentRole.WORKER;
        Instant heard = time(node.path("last_heartbeat"));
        return new Agent(
                node.path("id").asText(),
                0,
                role,
                heard,
                heard,
                node.path("tasks_completed").asInt(),
                node.path("lost").asBoolean());
    }

    private Discovery discovery(JsonNode node) {
        return new Discovery(
                node.path("id").asText(),
                0,
                node.path("agent_id").asText(),
                node.path("content").asText(),
                words(node.path("tags")),
                time(node.path("created_at")));
    }

    private Instant time(JsonNode node) {
        try {
            return Instant.parse(node.asText());
        } catch (DateTimeException none) {
            return now;
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> words(JsonNode array) {
        return all(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> all(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.forEach(all::add);
        return all;
    }
}
