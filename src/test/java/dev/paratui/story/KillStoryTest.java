package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.node.NodeClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main story with its supervisor killed four times in each telling: twenty different moments in all. */
@Tag("story")
@Timeout(240)
class KillStoryTest {
    /** One fewer than the keeper gives up at. */
    private static final int KILLS = 4;

    private static final Duration BETWEEN = Duration.ofMillis(2300);

    private final StoryWorld world = new StoryWorld();
    private final Killer killer = new Killer(world.repository);
    private final NodeClient leader = NodeClient.start();

    @AfterEach
    void end() {
        killer.close();
        leader.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 560, 1020, 1480, 1940})
    void theStoryEndsTheSameThoughTheSupervisorIsKilled(int firstMillis) {
        ThreeTasks tasks = new ThreeTasks(world);
        tasks.prepare();
        leader.connectStdio(world.repository, world.argvInThisWorld("mcp"));
        for (int kill = 0; kill < KILLS; kill++) {
            killer.killAfter(BETWEEN.multipliedBy(kill).plusMillis(firstMillis));
        }
        tasks.dispatch(leader, "api", "tasks/TASK_1_api.md");
        tasks.dispatch(leader, "docs", "TASK_2_docs.md");
        tasks.dispatch(leader, "style", "TASK_3_style.md");

        tasks.awaitState(leader, "api", "permission");
        world.para("approve", "api").ok();
        tasks.awaitState(leader, "api", "landed");
        tasks.awaitState(leader, "docs", "landed");
        tasks.awaitState(leader, "style", "conflict");
        Until.so("all kills", Duration.ofSeconds(20), () -> killer.kills() == KILLS);
        tasks.hasEndedWell();
        assertThat(world.status().path("keeper").asText()).isEqualTo("watching");
    }
}
