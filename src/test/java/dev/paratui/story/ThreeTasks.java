package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The story that everything is for: three agents, of which two land and the third conflicts with the second. */
final class ThreeTasks {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = """
            echo 'GET /users' > api.txt
            printf 'Allow running the tests? [y/n] '
            read -r answer
            [ "$answer" = y ] || exit 3
            para report 'the api stands' --tests passed --todos 2/2
            para finish 'add the api'
            para integrate 'add the api'
            """;
    private static final String DOCS = """
            echo 'in the words of docs' > shared.txt
            until para wait style --for running,queued,landed --timeout 20; do sleep 0.2; done
            para finish 'write the docs'
            para integrate 'write the docs'
            """;
    /** It begins before the docs land, else there would be nothing to conflict with. */
    private static final String STYLE = """
            echo 'in the words of style' > shared.txt
            until para wait docs --for landed --timeout 20; do :; done
            para finish 'change the style'
            para integrate 'change the style'
            echo "integrate gave $?"
            """;

    private final StoryWorld world;
    private String statusBefore = "";
    private String indexBefore = "";

    ThreeTasks(StoryWorld world) {
        this.world = world;
    }

    /** The repository with its task files, and a person's half-done work in the main checkout. */
    void prepare() {
        world.commit(
                world.repository,
                "tasks",
                "shared.txt",
                "in nobody's words\n",
                "notes.txt",
                "kept\n",
                ".gitignore",
                "*.log\n",
                "tasks/TASK_1_api.md",
                API,
                "tasks/TASK_2_docs.md",
                DOCS,
                "tasks/TASK_3_style.md",
                STYLE);
        write("notes.txt", "kept\nand half a thought\n");
        write("scratch.txt", "mine alone\n");
        write("build.log", "ignored\n");
        write("staged.txt", "staged\n");
        world.git("add", "staged.txt");
        statusBefore = world.git("status", "--porcelain");
        indexBefore = world.git("diff", "--cached");
    }

    /** Has a client dispatch one of the tasks, as often as its connection breaks on the way. */
    void dispatch(NodeClient client, String session, String file) {
        String arguments = "{\"session_name\":\"%s\",\"file\":\"%s\",\"agent\":\"demo\",\"idempotency_key\":\"d-%s\"}"
                .formatted(session, file, session);
        List<String> broken = new ArrayList<>();
        JsonNode started = Until.there("the dispatch of " + session, PATIENCE, () -> {
            JsonNode answer = client.call("para_dispatch", arguments);
            broken.addAll(answer.findValuesAsText("message"));
            return Optional.of(answer).filter(given -> !given.has("error"));
        });
        assertThat(started.path("isError").asBoolean()).as(started.toString()).isFalse();
        assertThat(started.at("/structuredContent/sessionName").asText()).isEqualTo(session);
    }

    /** Waits by the tool for waiting, as an orchestrator does, until a session is in a state. */
    void awaitState(NodeClient client, String session, String state) {
        String arguments =
                "{\"sessions\":[\"%s\"],\"states\":[\"%s\"],\"timeout_seconds\":20}".formatted(session, state);
        Until.so(session + " " + state, PATIENCE, () -> {
            JsonNode waited = client.call("para_wait", arguments).path("structuredContent");
            assertThat(waited.path("ended").asBoolean()
                            && !waited.path("reached").asBoolean())
                    .as(waited.toString())
                    .isFalse();
            return waited.path("reached").asBoolean();
        });
    }

    /** Main has exactly the two, and nothing else has moved. */
    void hasEndedWell() {
        awaitClosed("api");
        awaitClosed("docs");
        assertThat(world.git("log", "--format=%s|%an|%ae|%P", "main").lines())
                .hasSize(4)
                .filteredOn(line -> line.contains("add the api") || line.contains("write the docs"))
                .hasSize(2)
                .allMatch(line -> line.contains("|Person|person@example.org|"));
        assertThat(world.git("show", "main:api.txt")).isEqualTo("GET /users");
        assertThat(world.git("show", "main:shared.txt")).isEqualTo("in the words of docs");
        assertThat(world.git("diff", "--name-only", "main~2", "main").lines()).containsExactly("api.txt", "shared.txt");
        assertTheThirdWaitsWithItsWork();
        assertTheCheckoutIsAsItWas();
        assertNothingStrayIsLeft();
    }

    private void awaitClosed(String session) {
        Until.so("the work tree of " + session + " is put away", PATIENCE, () -> !world.worktree(session)
                .toFile()
                .exists());
    }

    private void assertTheThirdWaitsWithItsWork() {
        JsonNode style = world.session("style");
        assertThat(style.path("life").asText()).as(style.toString()).isEqualTo("review");
        assertThat(GitWorld.read(world.worktree("style").resolve("shared.txt"))).isEqualTo("in the words of style\n");
        List<String> states = new ArrayList<>();
        for (JsonNode entry : world.para("train", "--json").ok().json().path("entries")) {
            states.add(entry.path("session").asText() + " "
                    + entry.path("state").asText() + entry.path("conflicts").findValuesAsText("path"));
        }
        assertThat(states).containsExactlyInAnyOrder("api landed[]", "docs landed[]", "style conflict[shared.txt]");
    }

    private void assertTheCheckoutIsAsItWas() {
        assertThat(world.git("status", "--porcelain")).isEqualTo(statusBefore);
        assertThat(world.git("diff", "--cached")).isEqualTo(indexBefore);
        assertThat(read("notes.txt")).isEqualTo("kept\nand half a thought\n");
        assertThat(read("scratch.txt")).isEqualTo("mine alone\n");
        assertThat(read("build.log")).isEqualTo("ignored\n");
        assertThat(read(".gitignore")).isEqualTo("*.log\n");
        assertThat(read("shared.txt")).isEqualTo("in the words of docs\n");
    }

    private void assertNothingStrayIsLeft() {
        assertThat(world.git("for-each-ref", "--format=%(refname)").lines())
                .filteredOn(ref -> !ref.startsWith("refs/para/trash/"))
                .containsExactlyInAnyOrder("refs/heads/main", "refs/heads/para/style");
        assertThat(world.git("worktree", "list", "--porcelain").lines())
                .filteredOn(line -> line.startsWith("worktree "))
                .containsExactly("worktree " + world.repository, "worktree " + world.worktree("style"));
        assertThat(world.git("stash", "list")).isEmpty();
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
    }

    private void write(String file, String text) {
        GitWorld.write(world.repository.resolve(file), text);
    }

    private String read(String file) {
        return GitWorld.read(world.repository.resolve(file));
    }
}
