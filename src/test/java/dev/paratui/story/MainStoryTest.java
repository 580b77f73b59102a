package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.paratui.node.NodeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A developer's day, from three task files to what stands on main. */
@Tag("story")
@Timeout(240)
class MainStoryTest {
    private final StoryWorld world = new StoryWorld();
    private final NodeClient leader = NodeClient.start();
    private final NodeClient watcher = NodeClient.start();
    private Screen screen;

    @BeforeEach
    void prepare() {
        world.para("serve").ok();
    }

    @AfterEach
    void end() {
        leader.close();
        watcher.close();
        world.close();
    }

    @Test
    void ofThreeDispatchedOverMcpTwoLandAndTheThirdConflicts() {
        ThreeTasks tasks = new ThreeTasks(world);
        tasks.prepare();
        screen = new Screen(world);
        JsonNode http = leader.connectHttp(world.status().at("/mcp/url").asText(), world.token());
        JsonNode stdio = watcher.connectStdio(world.repository, world.argvInThisWorld("mcp"));
        assertThat(http).as("%s", http).isEqualTo(stdio).isNotEmpty().doesNotContain(NullNode.getInstance());

        tasks.dispatch(leader, "api", "tasks/TASK_1_api.md");
        tasks.dispatch(watcher, "docs", "TASK_2_docs.md");
        tasks.dispatch(leader, "style", "TASK_3_style.md");

        tasks.awaitState(watcher, "api", "permission");
        screen.awaitText("permission");
        screen.awaitText("style");
        screen.select("api");
        screen.awaitText("Allow running the tests?");
        screen.press("y");
        tasks.awaitState(leader, "api", "landed");
        tasks.awaitState(watcher, "docs", "landed");
        tasks.awaitState(leader, "style", "conflict");
        screen.awaitText("conflict");
        tasks.hasEndedWell();
        theClientsSeeTheSame();
    }

    private void theClientsSeeTheSame() {
        JsonNode one = leader.call("para_train", "{}").at("/structuredContent/entries");
        JsonNode other = watcher.call("para_train", "{}").at("/structuredContent/entries");
        assertThat(one).isEqualTo(other).hasSize(3);
        assertThat(leader.call("para_read", "{\"session\":\"style\"}")
                        .at("/structuredContent/text")
                        .asText())
                .contains("integrate gave 6");
    }
}
