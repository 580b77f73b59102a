package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.command.Command;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.FailTask;
import dev.paratui.command.task.ImportState;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.command.task.SetPlan;
import dev.paratui.command.task.StartTask;
import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.event.task.StateImported;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Stamp;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readable state, as the broker's readers and a later run find it. */
class MirrorFileTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Ledger ledger = Ledger.EMPTY;
    private long unique;

    @Test
    void itHasEveryKeyOfTheBrokers() throws Exception {
        List<TaskId> ids = worked();
        JsonNode state =
                new ObjectMapper().readTree(Files.readAllBytes(written().path()));
        assertThat(names(state))
                .contains("master_plan", "goal", "tasks", "agents", "discoveries", "created_at", "last_activity");
        assertThat(state.path("goal").asText()).isEqualTo("ship \"it\" ζ");
        JsonNode done = state.path("tasks").path(0);
        assertThat(names(done))
                .contains("id", "description", "status", "priority", "claimed_by", "dependencies", "context", "result")
                .contains("created_at", "claimed_at", "completed_at", "tags");
        assertThat(done.path("id").asText()).isEqualTo(ids.get(0).value());
        assertThat(done.path("status").asText()).isEqualTo("done");
        assertThat(done.path("result").path("output").asText()).isEqualTo("all good");
        assertThat(Instant.parse(done.path("completed_at").asText())).isAfter(AT);
        JsonNode blocked = state.path("tasks").path(2);
        assertThat(blocked.path("status").asText()).isEqualTo("blocked");
        assertThat(blocked.path("claimed_by").isNull()).isTrue();
        assertThat(blocked.path("result").isNull()).isTrue();
        assertThat(blocked.path("blocked_by").path(0).asText())
                .isEqualTo(ids.get(1).value());
        JsonNode agent = state.path("agents").path("w1");
        assertThat(names(agent)).contains("id", "role", "last_heartbeat", "current_task", "tasks_completed");
        assertThat(agent.path("tasks_completed").asInt()).isEqualTo(1);
        assertThat(agent.path("current_task").asText()).isEqualTo(ids.get(3).value());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        worked();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(written().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterRunFindsWhatWasThereAndWhatWasInHandIsFreeAgain() throws Exception {
        List<TaskId> ids = worked();
        Path file = written().path();
        StateImported state = MirrorReader.read(Files.readAllBytes(file), AT).orElseThrow();
        Ledger before = ledger;
        ledger = Ledger.EMPTY;
        ask(new ImportState(state));
        assertThat(state(ids.get(0))).isEqualTo(TaskState.DONE);
        assertThat(state(ids.get(1))).isEqualTo(TaskState.FAILED);
        assertThat(state(ids.get(2))).isEqualTo(TaskState.BLOCKED);
        assertThat(state(ids.get(3))).isEqualTo(TaskState.AVAILABLE);
        for (int index : new int[] {0, 1, 2, 4}) {
            Task now = ledger.tasks().task(ids.get(index));
            assertThat(now.withRevision(0))
                    .isEqualTo(before.tasks().task(ids.get(index)).withRevision(0));
        }
        assertThat(ledger.coordination().plan()).isEqualTo(before.coordination().plan());
        assertThat(ledger.tasks().nextToClaim(task -> true).map(Task::id)).contains(ids.get(3));
        CoordinationOrder.assertIn(ledger);
    }

    @Test
    void theBrokersOwnFileIsRead() {
        String text = """
                {"master_plan": "p", "goal": "g", "created_at": "2026-01-01T00:00:00.000Z", "tasks": [
                  {"id": "task-a", "description": "one", "status": "in_progress", "priority": 2, "claimed_by": "w",
                   "dependencies": [], "context": {"files": ["f"], "hints": "h"}, "result": null,
                   "created_at": "2026-01-01T00:00:00.000Z", "claimed_at": null, "completed_at": null},
                  {"id": "task-b", "description": "two", "status": "available", "priority": 99, "claimed_by": null,
                   "dependencies": ["task-c", "task-nowhere", "task-b"], "context": null, "created_at": "then"},
                  {"id": "task-c", "description": "three", "status": "available", "priority": 1,
                   "dependencies": ["task-b"]}],
                 "agents": {"w": {"id": "w", "role": "worker", "last_heartbeat": "2026-01-01T00:00:00.000Z",
                   "current_task": "task-a", "tasks_completed": 4}},
                 "discoveries": [{"id": "d", "agent_id": "w", "content": "c", "tags": ["t"],
                   "created_at": "2026-01-01T00:00:00.000Z"}], "last_activity": "2026-01-01T00:00:00.000Z"}""";
        ask(new ImportState(
                MirrorReader.read(text.getBytes(StandardCharsets.UTF_8), AT).orElseThrow()));
        CoordinationOrder.assertIn(ledger);
        Task two = ledger.tasks().task(new TaskId("task-b"));
        assertThat(two.assignment().dependencies()).containsExactly(new TaskId("task-c"));
        assertThat(two.assignment().priority()).isEqualTo(5);
        assertThat(ledger.tasks().nextToClaim(task -> true).map(Task::id)).contains(new TaskId("task-c"));
        assertThat(ledger.coordination().agents().find("w").orElseThrow().tasksCompleted())
                .isEqualTo(4);
        assertThat(ledger.coordination().discoveries().all()).hasSize(1);
    }

    @Test
    void whatIsCutOffOrOfAnotherShapeIsDamaged() throws Exception {
        worked();
        byte[] whole = Files.readAllBytes(written().path());
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(MirrorReader.read(cut, AT)).isEmpty();
        for (String other : List.of("", "[]", "{}", "{\"tasks\": 3}", "{\"tasks\": [{\"id\": \"\"}]}")) {
            assertThat(MirrorReader.read(other.getBytes(StandardCharsets.UTF_8), AT))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void anEditByHandIsKnownAlsoByALaterRun() throws Exception {
        worked();
        MirrorFile file = written();
        assertThat(file.foreign()).isEmpty();
        assertThat(new MirrorFile(file.path()).foreign()).isEmpty();
        String text = Files.readString(file.path()).replace("\"all good\"", "\"all bad!\"");
        Files.writeString(file.path(), text);
        assertThat(file.foreign()).isPresent();
        assertThat(new MirrorFile(file.path()).foreign()).isPresent();
    }

    @Test
    void aDamagedFileIsKeptUnderAnotherName() throws Exception {
        Path path = Files.writeString(folder.resolve("mcp-state.json"), "{");
        Path aside = new MirrorFile(path).setAside(AT);
        assertThat(path).doesNotExist();
        assertThat(aside)
                .hasFileName("mcp-state.json.damaged-2026-01-01T00-00-00Z")
                .hasContent("{");
    }

    @Test
    void aChangeChangesTheLinesOfWhatItTouchedOnly() throws Exception {
        List<TaskId> ids = worked();
        Mirror mirror = new Mirror();
        MirrorFile file = new MirrorFile(folder.resolve("mcp-state.json"));
        file.write(mirror.of(ledger));
        List<String> before = Files.readAllLines(file.path());
        ask(new CompleteTask("w1", ids.get(3), TaskResult.of("x")));
        file.write(mirror.of(ledger));
        List<String> after = Files.readAllLines(file.path());
        assertThat(after)
                .filteredOn(line -> !before.contains(line) && line.contains("\"priority\""))
                .as("the task, and the gate that it frees")
                .hasSize(2);
        assertThat(after)
                .hasSameSizeAs(before)
                .filteredOn(line -> !before.contains(line))
                .hasSize(6);
    }

    private List<TaskId> worked() {
        ask(new SetPlan("ship \"it\" ζ", "# plan\n"));
        ask(new RegisterAgent("w1", AgentRole.WORKER));
        ask(new CreateTasks(List.of(task("r0"), task("r1"), task("r2", "r1"), task("r3"), gate("r3"))));
        List<TaskId> ids = List.copyOf(ledger.tasks().order().values());
        ask(new ClaimTask("w1", Optional.of(ids.get(0))));
        ask(new CompleteTask("w1", ids.get(0), new TaskResult("all good", List.of("a"), List.of(), "")));
        ask(new ClaimTask("w1", Optional.of(ids.get(1))));
        ask(new FailTask("w1", ids.get(1), "broke"));
        ask(new ClaimTask("w1", Optional.of(ids.get(3))));
        ask(new StartTask("w1", ids.get(3)));
        return ids;
    }

    private static NewTask task(String ref, String... dependencies) {
        Assignment assignment =
                Assignment.of("do " + ref).inContext(List.of("a b"), "mind ζ").tagged(List.of("t"), "Build");
        return new NewTask(Optional.of(ref), assignment, List.of(dependencies));
    }

    private static NewTask gate(String before) {
        Gate check = new Gate(Gate.Kind.CHECK, "make test", Optional.empty());
        return new NewTask(Optional.empty(), Assignment.of("green").behind(Optional.of(check)), List.of(before));
    }

    private MirrorFile written() {
        MirrorFile file = new MirrorFile(folder.resolve("deep/mcp-state.json"));
        file.write(new Mirror().of(ledger));
        return file;
    }

    private TaskState state(TaskId id) {
        return ledger.tasks().task(id).state();
    }

    private void ask(Command command) {
        unique++;
        Moment moment = new Moment(AT.plusMillis(unique), "person", "u" + unique);
        for (Event event : command.decide(ledger, moment).events()) {
            ledger = new Recorded(new Stamp(ledger.revision() + 1, moment.at()), "person", event).applyTo(ledger);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
