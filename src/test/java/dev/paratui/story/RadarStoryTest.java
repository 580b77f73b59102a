package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two sessions edit the same lines: everybody sees it while they work, and a landing does as was said. */
@Tag("story")
@org.junit.jupiter.api.Timeout(240)
class RadarStoryTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String WAITS = "echo ready; sleep 300";

    private final StoryWorld world = new StoryWorld();
    private final NodeClient client = NodeClient.start();

    @BeforeEach
    void prepare() {
        world.para("serve").ok();
        client.connectStdio(world.repository, world.argvInThisWorld("mcp"));
    }

    @AfterEach
    void end() {
        client.close();
        world.close();
    }

    @Test
    void theSameLinesAreSeenFromEverywhereAndTheLandingAgrees() {
        world.commit(world.repository, "ground", "shared.txt", "1\n2\n3\n4\n5\n");
        for (String name : new String[] {"one", "two", "other"}) {
            world.para("dispatch", name, "--agent", "shell", "-p", WAITS).ok();
        }
        edit("one", "1\n2\nthree of one\n4\n5\n");
        edit("two", "1\n2\nthree of two\n4\n5\n");
        GitWorld.write(world.worktree("other").resolve("new.txt"), "new\n");

        Until.so("the conflict, without any output of theirs", SOON, () -> verdict("one", "two")
                .equals("conflict"));
        assertThat(verdict("one", "other")).isEqualTo("clean");
        JsonNode mcp = client.call("para_conflicts", "{}").path("structuredContent");
        assertThat(pair(mcp, "one", "two").at("/files/0/path").asText()).isEqualTo("shared.txt");
        assertThat(pair(mcp, "one", "two").at("/files/0/ranges/0/from").asInt()).isEqualTo(3);
        assertThat(world.session("one").path("conflicts").toString()).isEqualTo("[\"two\"]");
        try (Screen screen = new Screen(world)) {
            screen.awaitText("other");
            screen.press("3");
            screen.awaitText("one and two would conflict");
            screen.awaitText("shared.txt");
        }

        world.para("integrate", "one", "-m", "one lands").ok();
        world.para("integrate", "two", "-m", "two lands").exits(6);
        Until.so("no pair of the one that has landed", SOON, () -> verdict("one", "two")
                .isEmpty());
        Until.so("the conflict with main", SOON, () -> verdict("two", "@main").equals("conflict"));
        world.para("cancel", "two").ok();
        assertThat(verdict("two", "@main")).isEmpty();
        assertThat(world.para("conflicts", "--paths", "new.txt", "--json")
                        .ok()
                        .json()
                        .at("/pairs/0/reason")
                        .asText())
                .isEqualTo("other has changed new.txt already");
    }

    private void edit(String session, String text) {
        GitWorld.write(world.worktree(session).resolve("shared.txt"), text);
    }

    private String verdict(String a, String b) {
        return pair(world.para("conflicts", "--json").ok().json(), a, b)
                .path("verdict")
                .asText();
    }

    private static JsonNode pair(JsonNode found, String a, String b) {
        for (JsonNode pair : found.path("pairs")) {
            if (pair.path("a").asText().equals(a) && pair.path("b").asText().equals(b)) {
                return pair;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
