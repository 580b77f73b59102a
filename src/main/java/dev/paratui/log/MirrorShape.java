package dev.paratui.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Discovery;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks, agents, discoveries and messages under the names that the broker's readers know, with more. */
final class MirrorShape {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MirrorShape() {}

    static ObjectNode task(Task task) {
        Assignment assignment = task.assignment();
        ObjectNode node = NODES.objectNode()
                .put("id", task.id().value())
                .put("description", assignment.description())
                .put("status", task.state().word())
                .put("priority", assignment.priority())
                .put("claimed_by", task.claim().by().orElse(null));
        node.set("dependencies", words(assignment.dependencies()));
        node.set("context", context(assignment));
        node.set("result", task.result().<JsonNode>map(MirrorShape::result).orElse(NODES.nullNode()));
        node.put("created_at", task.createdAt().toString())
                .put("claimed_at", time(task.claim().at()))
                .put("completed_at", time(task.completedAt()));
        node.set("tags", words(assignment.tags()));
        node.put("revision", task.revision());
        node.set("blocked_by", words(task.blockedBy()));
        assignment.gate().ifPresent(gate -> node.set("gate", gate(gate)));
        if (!assignment.phase().isEmpty()) {
            node.put("phase", assignment.phase());
        }
        assignment
                .opening()
                .ifPresent(opening -> node.put("session", opening.session().value()));
        if (!task.claim().past().isEmpty()) {
            ArrayNode attempts = node.putArray("attempts");
            task.claim().past().forEach(attempt -> attempts.add(attempt(attempt)));
        }
        return node;
    }

    /** The agent, and the task it took last and has in hand. */
    static ObjectNode agent(Agent agent, Optional<Task> current) {
        return NODES.objectNode()
                .put("id", agent.id())
                .put("role", agent.role().word())
                .put("last_heartbeat", agent.heard().toString())
                .put("current_task", current.map(task -> task.id().value()).orElse(null))
                .put("tasks_completed", agent.tasksCompleted())
                .put("lost", agent.isLost())
                .put("revision", agent.revision());
    }

    static ObjectNode discovery(Discovery discovery) {
        ObjectNode node = NODES.objectNode()
                .put("id", discovery.id())
                .put("agent_id", discovery.agent())
                .put("content", discovery.content());
        node.set("tags", words(discovery.tags()));
        return node.put("created_at", discovery.at().toString());
    }

    static ObjectNode message(Message message) {
        return NODES.objectNode()
                .put("id", message.id())
                .put("from", message.from())
                .put("to", message.to())
                .put("text", message.text())
                .put("at", message.at().toString())
                .put("state", message.state().word());
    }

    private static JsonNode context(Assignment assignment) {
        ObjectNode node = NODES.objectNode();
        if (!assignment.contextFiles().isEmpty()) {
            node.set("files", words(assignment.contextFiles()));
        }
        if (!assignment.hints().isEmpty()) {
            node.put("hints", assignment.hints());
        }
        return node.isEmpty() ? NODES.nullNode() : node;
    }

    private static ObjectNode result(TaskResult result) {
        ObjectNode node = NODES.objectNode();
        if (!result.error().isEmpty()) {
            node.put("error", result.error());
        }
        if (!result.output().isEmpty() || node.isEmpty()) {
            node.put("output", result.output());
        }
        if (!result.filesModified().isEmpty()) {
            node.set("files_modified", words(result.filesModified()));
        }
        if (!result.filesCreated().isEmpty()) {
            node.set("files_created", words(result.filesCreated()));
        }
        return node;
    }

    private static ObjectNode gate(Gate gate) {
        ObjectNode node = NODES.objectNode().put("kind", gate.kind().word());
        if (!gate.command().isEmpty()) {
            node.put("check", gate.command());
        }
        gate.session().ifPresent(session -> node.put("session", session.value()));
        return node;
    }

    private static ObjectNode attempt(Attempt attempt) {
        return NODES.objectNode()
                .put("agent", attempt.agent())
                .put("session", attempt.session().orElse(null))
                .put("commit", attempt.commit().orElse(null))
                .put("snapshot", attempt.snapshot().orElse(null))
                .put("at", attempt.at().toString())
                .put("reason", attempt.reason());
    }

    private static ArrayNode words(Collection<?> all) {
        ArrayNode words = NODES.arrayNode();
        all.forEach(word -> words.add(word.toString()));
        return words;
    }

    private static @Nullable String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
