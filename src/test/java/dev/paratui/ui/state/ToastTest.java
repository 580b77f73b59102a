package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import org.junit.jupiter.api.Test;

class ToastTest {
    @Test
    void theirEdgesStandBelowEachOtherTheNewestUppermost() {
        Stage stage = Stage.of(120, 40).sessions(Samples.five());
        Screen screen = Screen.of(stage.state()
                .toasting(Toast.of("info", "short", "", Seed.NOW))
                .toasting(Toast.of("error", "a longer one that tells more", "and what to do next", Seed.NOW)));

        var edges = screen.grid().lines().stream()
                .filter(line -> line.contains("short") || line.contains("tells more") || line.contains("to do next"))
                .map(line -> line.substring(0, line.indexOf("▌ ", 60)).length())
                .toList();
        assertThat(edges).hasSize(3).containsOnly(edges.get(0));
        assertThat(String.join("\n", screen.grid().lines())).containsSubsequence("tells more", "do next", "short");
    }
}
