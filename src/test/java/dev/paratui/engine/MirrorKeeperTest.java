package dev.paratui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.SetPlan;
import dev.paratui.log.MirrorFile;
import dev.paratui.model.Notice;
import dev.paratui.model.task.Assignment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readable state follows the ledger, and nobody's words are lost over it. */
class MirrorKeeperTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog();
    private final StepMoments moments = new StepMoments();

    @Test
    void aChangeIsInTheFileSoon() {
        try (Engine engine = Engine.start(log, moments);
                MirrorKeeper keeper = keeper(engine)) {
            assertThat(file()).doesNotExist();
            engine.ask(new SetPlan("goal", "plan"), "person");
            await(() -> Files.exists(file()) && state().path("goal").asText().equals("goal"));
            engine.ask(task("first"), "person");
            await(() -> state().path("tasks").size() == 1);
        }
    }

    @Test
    void atTheEndEverythingIsInIt() {
        try (Engine engine = Engine.start(log, moments)) {
            try (MirrorKeeper keeper = keeper(engine)) {
                for (int number = 0; number < 50; number++) {
                    engine.ask(task("task " + number), "person");
                }
            }
            assertThat(state().path("tasks")).hasSize(50);
        }
    }

    @Test
    void whatIsThereBeforeAnythingIsCoordinatedIsTakenOver() throws Exception {
        Files.writeString(
                file(),
                "{\"goal\":\"old\",\"tasks\":[{\"id\":\"task-a\",\"description\":\"one\",\"status\":\"claimed\"}]}");
        try (Engine engine = Engine.start(log, moments);
                MirrorKeeper keeper = keeper(engine)) {
            assertThat(engine.board().snapshot().ledger().tasks().nextToClaim(task -> true))
                    .isPresent();
            await(() -> state().path("revision").asInt() > 0);
            assertThat(state().path("tasks").path(0).path("status").asText()).isEqualTo("available");
            assertThat(notices(engine)).singleElement().satisfies(notice -> assertThat(notice.text())
                    .contains("took over the state"));
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndSaid() throws Exception {
        Files.writeString(file(), "{\"tasks\":[");
        try (Engine engine = Engine.start(log, moments);
                MirrorKeeper keeper = keeper(engine)) {
            engine.ask(task("first"), "person");
            await(() -> Files.exists(file()));
            assertThat(notices(engine)).singleElement().satisfies(notice -> assertThat(notice.text())
                    .contains("was damaged"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("mcp-state.json.damaged-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).hasContent("{\"tasks\":["));
        }
    }

    @Test
    void anEditByHandIsOverwrittenAndSaid() throws Exception {
        try (Engine engine = Engine.start(log, moments);
                MirrorKeeper keeper = keeper(engine)) {
            engine.ask(task("first"), "person");
            await(() -> Files.exists(file()));
            Files.writeString(file(), Files.readString(file()).replace("first", "another"));
            engine.ask(task("second"), "person");
            await(() -> state().path("tasks").size() == 2);
            assertThat(state().path("tasks").path(0).path("description").asText())
                    .isEqualTo("first");
            assertThat(notices(engine)).singleElement().satisfies(notice -> assertThat(notice.text())
                    .contains("changed by hand"));
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidAndWrittenLater() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        try (Engine engine = Engine.start(log, moments);
                MirrorKeeper keeper =
                        MirrorKeeper.start(engine, new MirrorFile(blocked.resolve("mcp-state.json")), moments::now)) {
            engine.ask(task("first"), "person");
            await(() -> !notices(engine).isEmpty());
            Files.delete(blocked);
        }
        assertThat(blocked.resolve("mcp-state.json")).exists();
    }

    private MirrorKeeper keeper(Engine engine) {
        return MirrorKeeper.start(engine, new MirrorFile(file()), moments::now);
    }

    private Path file() {
        return folder.resolve("mcp-state.json");
    }

    private JsonNode state() {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Notice> notices(Engine engine) {
        return engine.board().snapshot().sightings().allNotices();
    }

    private static CreateTasks task(String description) {
        return new CreateTasks(List.of(new NewTask(Optional.empty(), Assignment.of(description), List.of())));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
