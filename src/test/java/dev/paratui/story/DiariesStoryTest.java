package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of many agents at once is what they did, and nothing else. */
class DiariesStoryTest {
    private final StoryWorld world = new StoryWorld();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Tag("story")
    @Timeout(300)
    void twelveAtOnceAreToldAsTheirDiariesSay() {
        isTold(12, 4);
    }

    @Test
    @Tag("soak")
    @Timeout(900)
    void fortyAtOnceAreToldAsTheirDiariesSay() {
        isTold(40, 12);
    }

    private void isTold(int agents, int turns) {
        world.para("serve").ok();
        List<Duration> lags = new Troupe(world, agents)
                .play(turns).stream().map(Troupe.Turn::lag).sorted().toList();
        assertThat(lags).hasSize(agents * (turns + 1));
        System.out.println("diaries: " + lags.size() + " turns of " + agents + " agents, told after "
                + lags.get(lags.size() / 2).toMillis() + " ms (half), "
                + lags.get(lags.size() * 99 / 100).toMillis() + " ms (99 %), "
                + lags.get(lags.size() - 1).toMillis() + " ms (the last)");
    }
}
