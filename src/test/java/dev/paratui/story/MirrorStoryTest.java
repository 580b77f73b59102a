package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.paratui.git.GitWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The state that scripts of the coordination broker read: taken over, followed, and never overwritten unread. */
@Tag("story")
class MirrorStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As the broker writes it. */
    private static final String OLD = """
            {"goal": "ship it", "master_plan": "first this, then that", "created_at": "2025-06-09T10:00:00.000Z",
             "tasks": [
              {"id": "task-1", "description": "read", "status": "done", "priority": 1, "dependencies": [],
               "claimed_by": "scout", "created_at": "2025-06-09T10:00:01.000Z", "completed_at": "2025-06-09T10:05:00.000Z",
               "result": {"output": "read it all", "files_modified": [], "files_created": ["notes.md"]}},
              {"id": "task-2", "description": "write", "status": "claimed", "priority": 2, "dependencies": ["task-1"],
               "claimed_by": "writer", "created_at": "2025-06-09T10:00:02.000Z"}],
             "agents": {}, "discoveries": [
              {"id": "d-1", "agent_id": "scout", "content": "mind the gap", "tags": ["track"],
               "created_at": "2025-06-09T10:01:00.000Z"}]}
            """;

    private final StoryWorld world = new StoryWorld();
    private final Path folder = world.repository.resolve(".coordination");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whatTheBrokerLeftIsTakenOverAndFollowedThroughAKill() {
        GitWorld.write(folder.resolve("mcp-state.json"), OLD);
        JsonNode tasks = world.para("task", "list", "--json").ok().json().path("tasks");
        assertThat(tasks.findValuesAsText("id")).containsExactly("task-1", "task-2");
        assertThat(tasks.findValuesAsText("status"))
                .as("nobody of that name is there, so it is free again")
                .containsExactly("done", "available");
        assertThat(world.para("discover", "list").ok().out()).contains("mind the gap");
        assertThat(world.para("plan", "show").ok().out()).contains("ship it");

        world.para("task", "add", "more").ok();
        awaitTasks(3);
        ProcessHandle.of(world.status().path("pid").asLong()).ifPresent(ProcessHandle::destroyForcibly);
        world.para("task", "add", "and more").ok();
        awaitTasks(4);
        assertThat(state().path("goal").asText()).isEqualTo("ship it");
        assertThat(world.git("status", "--porcelain")).as("git passes it over").isEmpty();
    }

    @Test
    void whatCannotBeReadIsSetAsideAndSaid() throws IOException {
        GitWorld.write(folder.resolve("mcp-state.json"), "{\"goal\": \"half wri");
        world.para("task", "add", "one").ok();
        awaitTasks(1);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> aside = files.filter(
                            path -> path.getFileName().toString().startsWith("mcp-state.json.damaged-"))
                    .toList();
            assertThat(aside).singleElement().satisfies(file -> assertThat(file).hasContent("{\"goal\": \"half wri"));
        }
        assertThat(world.para("status").ok().out()).contains("mcp-state.json.damaged-");
    }

    private void awaitTasks(int count) {
        Until.so(
                count + " tasks in the file",
                PATIENCE,
                () -> state().path("tasks").size() == count);
    }

    private JsonNode state() {
        Path file = folder.resolve("mcp-state.json");
        try {
            // It is replaced in one step, so what is there is always whole.
            return Files.exists(file) && Files.readString(file).contains("revision")
                    ? new ObjectMapper().readTree(file.toFile())
                    : NullNode.getInstance();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
