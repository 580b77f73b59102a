package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Scenes;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Themes;
import dev.paratui.ui.view.Screen;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LettersTest {
    private final Palette palette = new Palette(new Themes(Path.of("/nowhere")).load(Themes.DEFAULT), Depth.TRUECOLOR);

    @Test
    void inAsciiNoScreenHasAnythingElseButWhatPeopleAndAgentsWrote() {
        Scenes.all().forEach((name, scene) -> {
            Grid grid = Screen.of(scene.apply(Stage.of(120, 40)).state()).grid();
            String frame = new FrameWriter(Letters.ASCII).frame(grid, palette, Optional.empty());
            assertThat(frame.codePoints().filter(point -> point > 0x7E && point < 0x2E80))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void aFrameNeverClearsTheScreenButWhenItsSizeIsNew() {
        FrameWriter frames = new FrameWriter(Letters.UNICODE);
        Stage stage = Stage.of(120, 40);
        int clears = 0;
        for (String key : new String[] {"j", "?", "esc", ":", "esc", "2", "4", "5", "1", "x", "esc", "z", "z"}) {
            Grid grid = Screen.of(
                            Scenes.all().get("five").apply(stage).press(key).state())
                    .grid();
            String frame = frames.frame(grid, palette, Optional.empty());
            clears += frame.contains("\u001b[2J") ? 1 : 0;
            assertThat(frame.isEmpty() || (frame.startsWith("\u001b[?2026h") && frame.endsWith("\u001b[?2026l")))
                    .isTrue();
        }
        assertThat(clears).isEqualTo(1);
    }
}
