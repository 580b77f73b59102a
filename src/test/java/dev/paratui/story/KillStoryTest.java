package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.node.NodeClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main story; in each telling the supervisor is killed four times and the dashboard three times. */
@Tag("soak")
@Timeout(240)
class KillStoryTest {
    /** One fewer than the keeper gives up at. */
    private static final int KILLS = 4;

    private static final Duration BETWEEN = Duration.ofMillis(2300);

    private final StoryWorld world = new StoryWorld();
    private final Killer killer = new Killer(world.repository);
    private final NodeClient leader = NodeClient.start();

    private Screen screen;

    @AfterEach
    void end() {
        killer.close();
        leader.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 560, 1020, 1480, 1940})
    void theStoryEndsTheSameThoughSupervisorAndDashboardAreKilled(int firstMillis) {
        ThreeTasks tasks = new ThreeTasks(world);
        tasks.prepare();
        screen = new Screen(world);
        leader.connectStdio(world.repository, world.argvInThisWorld("mcp"));
        for (int kill = 0; kill < KILLS; kill++) {
            killer.killAfter(BETWEEN.multipliedBy(kill).plusMillis(firstMillis));
        }
        tasks.dispatch(leader, "api", "tasks/TASK_1_api.md");
        killAndOpenTheDashboard();
        tasks.dispatch(leader, "docs", "TASK_2_docs.md");
        tasks.dispatch(leader, "style", "TASK_3_style.md");

        tasks.awaitState(leader, "api", "permission");
        killAndOpenTheDashboard();
        screen.awaitText("style");
        screen.select("api");
        screen.awaitText("Allow running the tests?");
        screen.press("y");
        tasks.awaitState(leader, "api", "landed");
        killAndOpenTheDashboard();
        tasks.awaitState(leader, "docs", "landed");
        tasks.awaitState(leader, "style", "conflict");
        Until.so("all kills", Duration.ofSeconds(20), () -> killer.kills() == KILLS);
        screen.awaitText("conflict");
        tasks.hasEndedWell();
        assertThat(world.status().path("keeper").asText()).isEqualTo("watching");
    }

    private void killAndOpenTheDashboard() {
        screen.kill();
        screen.open();
    }
}
