package dev.paratui.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of coordination as text in the broker's shape: one task, agent, discovery or message a line.
 *
 * <p>A line is made anew only when its thing has changed, so a change among many tasks costs little more than a copy.
 * For one thread.
 */
public final class Mirror {
    /** Messages shown; all of them are in the log. */
    private static final int MAX_MESSAGES = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<TaskId, Line> tasks = new HashMap<>();
    private final List<byte[]> discoveries = new ArrayList<>();
    private final MirrorText text = new MirrorText();

    /** Whether there is anything to show. */
    public static boolean isWorthwhile(Coordination coordination) {
        return coordination.size() > 0 || coordination.plan().createdAt().isPresent();
    }

    /** The text; good until the next call. */
    public MirrorText of(Ledger ledger) {
        Coordination all = ledger.coordination();
        text.begin();
        text.member("goal", bytes(TextNode.valueOf(all.plan().goal())));
        text.member("master_plan", bytes(TextNode.valueOf(all.plan().masterPlan())));
        text.open("tasks", '[');
        for (TaskId id : all.tasks().order().values()) {
            text.line(line(all.tasks().task(id)));
        }
        text.close(']');
        text.open("agents", '{');
        for (Agent agent : all.agents().all()) {
            text.line(agent(agent, all));
        }
        text.close('}');
        text.open("discoveries", '[');
        for (int index = 0; index < all.discoveries().all().size(); index++) {
            text.line(discovery(index, all));
        }
        text.close(']');
        text.open("messages", '[');
        newest(all).forEach(message -> text.line(bytes(MirrorShape.message(message))));
        text.close(']');
        Instant last = ledger.stamp().at();
        text.member("created_at", time(all.plan().createdAt().orElse(first(all).orElse(last))));
        text.member("last_activity", time(last));
        text.member("revision", Long.toString(ledger.revision()).getBytes(StandardCharsets.UTF_8));
        text.end();
        return text;
    }

    private byte[] line(Task task) {
        Line known = tasks.get(task.id());
        if (known != null && known.revision == task.revision()) {
            return known.bytes;
        }
        byte[] bytes = bytes(MirrorShape.task(task));
        tasks.put(task.id(), new Line(task.revision(), bytes));
        return bytes;
    }

    private byte[] agent(Agent agent, Coordination all) {
        Optional<Task> current = all.tasks().heldBy(agent.id()).stream()
                .max(Comparator.comparing(task -> task.claim().at().orElse(Instant.EPOCH)));
        return (write(TextNode.valueOf(agent.id())) + ": " + write(MirrorShape.agent(agent, current)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] discovery(int index, Coordination all) {
        if (index == discoveries.size()) {
            discoveries.add(bytes(MirrorShape.discovery(all.discoveries().all().get(index))));
        }
        return discoveries.get(index);
    }

    private static List<Message> newest(Coordination all) {
        return List.copyOf(all.mail()
                .byNumber()
                .tailMap(all.mail().nextNumber() - MAX_MESSAGES, true)
                .values());
    }

    private static Optional<Instant> first(Coordination all) {
        return all.tasks().order().isEmpty()
                ? Optional.empty()
                : all.tasks().find(all.tasks().order().firstEntry().getValue()).map(Task::createdAt);
    }

    private byte[] time(Instant at) {
        return bytes(TextNode.valueOf(at.toString()));
    }

    private byte[] bytes(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8);
    }

    private String write(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** A task's line, as it was at a revision. */
    private record Line(long revision, byte[] bytes) {}
}
