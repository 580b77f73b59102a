package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Themes;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
    private final Palette palette = new Palette(new Themes(Path.of("/nowhere")).load("midnight"), Depth.ANSI16);
    private final FrameWriter frames = new FrameWriter(Letters.UNICODE);

    @Test
    void theFirstFrameIsWrittenAsAWhole() {
        assertThat(show(grid("ab", "c"), Optional.empty())).isEqualTo("[?2026h[?25l[0m[2J[1;1H[0mab[2;1Hc [0m[?2026l");
    }

    @Test
    void anUnchangedFrameIsNothing() {
        show(grid("ab", "c"), Optional.empty());
        assertThat(show(grid("ab", "c"), Optional.empty())).isEmpty();
    }

    @Test
    void onlyWhatChangedIsWritten() {
        show(grid("abcdef", "c"), Optional.empty());
        assertThat(show(grid("abXdeY", "c"), Optional.empty())).isEqualTo("[?2026h[?25l[1;3H[0mX[2CY[0m[?2026l");
    }

    @Test
    void aMovedCursorIsWrittenAlone() {
        show(grid("ab", "c"), Optional.of(new Cursor(0, 0)));
        assertThat(show(grid("ab", "c"), Optional.of(new Cursor(1, 1)))).isEqualTo("[?2026h[?25l[2;2H[?25h[?2026l");
        assertThat(show(grid("ab", "c"), Optional.of(new Cursor(1, 1)))).isEmpty();
    }

    @Test
    void whatWasCoveredByAWideClusterIsWrittenAnew() {
        show(grid("漢b"), Optional.empty());
        assertThat(show(grid("xyb"), Optional.empty())).isEqualTo("[?2026h[?25l[1;1H[0mxy[0m[?2026l");
        assertThat(show(grid("漢b"), Optional.empty())).isEqualTo("[?2026h[?25l[1;1H[0m漢[0m[?2026l");
    }

    @Test
    void afterAnEmojiTheNextCellIsAddressed() {
        assertThat(show(grid("🚀b"), Optional.empty())).contains("🚀[1;3Hb");
    }

    @Test
    void coloursAreWrittenOnlyWhenTheyChange() {
        Grid.Builder grid = Grid.builder(new Size(4, 1));
        grid.text(0, 0, "ab", Role.ERR);
        grid.text(0, 2, "cd", Ink.of(Role.OK));
        assertThat(show(grid.build(), Optional.empty())).contains("[1;1H[0;1;31mab[0;32mcd[0m");
    }

    private String show(Grid grid, Optional<Cursor> cursor) {
        return frames.frame(grid, palette, cursor).replace("\u001b", "");
    }

    private static Grid grid(String... lines) {
        int columns = 0;
        for (String line : lines) {
            columns = Math.max(columns, dev.paratui.ui.grid.TextWidth.columns(line));
        }
        Grid.Builder grid = Grid.builder(new Size(columns, lines.length));
        for (int row = 0; row < lines.length; row++) {
            grid.text(row, 0, lines[row], Role.TEXT);
        }
        return grid.build();
    }
}
