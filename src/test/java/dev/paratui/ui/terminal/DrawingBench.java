package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.state.Seed;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Themes;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a frame of 200x50 costs, with a pane of 149x46 in it. By hand: its {@code main}, with the flags of the
 * product.
 */
@Tag("bench")
public class DrawingBench {
    private static final Size SCREEN = new Size(200, 50);
    private static final Size PANE = new Size(149, 46);
    private static final int WARM_UP = 1500;
    private static final int FRAMES = 1500;
    private static final int VARIANTS = 10;

    private final Palette palette = new Palette(new Themes(Path.of("themes")).load(Themes.DEFAULT), Depth.TRUECOLOR);
    private final FrameWriter frames = new FrameWriter(Letters.UNICODE);
    private final List<List<String>> coloured = captures(8);
    private final List<List<String>> motley = captures(1);
    private final List<Grid> panes = coloured.stream().map(DrawingBench::grid).toList();
    private long bytes;

    private interface Step {
        void run(int turn);
    }

    public static void main(String[] argv) {
        new DrawingBench().costs();
    }

    @Test
    void costs() {
        measure("parse a pane, a colour every 8 cells", turn -> grid(coloured.get(turn % VARIANTS)));
        measure("parse a pane, a colour every cell", turn -> grid(motley.get(turn % VARIANTS)));
        measure("compose a screen", turn -> screen(turn, turn));
        measure("write a screen with every pane cell changed", turn -> write(screens.get(turn % VARIANTS)));
        measure("parse, compose and write all changed", turn -> {
            Grid pane = grid(coloured.get(turn % VARIANTS));
            write(screen(pane, turn));
        });
        measure("compose and write one line changed", turn -> write(screen(0, turn)));
        Grid same = screen(0, 0);
        frames.frame(same, palette, Optional.empty());
        measure("write nothing changed, same grid", turn -> write(same));
        Grid equal = screen(0, 0);
        measure("write nothing changed, equal grid", turn -> write(turn % 2 == 0 ? same : equal));
        assertThat(frames.frame(same, palette, Optional.empty())).isEmpty();
        wholeDashboard();
    }

    /** Everything that is done from a state to what is written, nothing of it known from the frame before. */
    private void wholeDashboard() {
        Seed[] seeds = IntStream.range(0, 100)
                .mapToObj(i -> Seed.of("session-" + i, i % 3 == 0 ? "working" : "idle", i)
                        .diff(3, i, 2))
                .toArray(Seed[]::new);
        Stage stage = Stage.of(300, 80).sessions(seeds);
        String[] pane = coloured.get(0).toArray(String[]::new);
        stage.pane(stage.state().choice().selected().orElseThrow(), pane);
        measure("the dashboard of 300x80, 100 sessions, written whole", turn -> {
            frames.forget();
            write(dev.paratui.ui.view.Screen.of(stage.state()).grid());
        });
    }

    private final List<Grid> screens =
            IntStream.range(0, VARIANTS).mapToObj(i -> screen(i, i)).toList();

    private void write(Grid grid) {
        bytes += frames.frame(grid, palette, Optional.empty()).getBytes(StandardCharsets.UTF_8).length;
    }

    private Grid screen(int pane, int turn) {
        return screen(panes.get(pane % VARIANTS), turn);
    }

    private static Grid screen(Grid pane, int turn) {
        Grid.Builder grid = Grid.builder(SCREEN);
        Grid.Builder list =
                Box.titled("Sessions").draw(grid, grid.area().withoutBottom(1).left(49));
        for (int row = 0; row < list.size().rows(); row++) {
            list.fill(new Area(row, 0, 1, 47), row == turn % 40 ? Role.SEL_BG : Role.BG);
            list.text(row, 1, "session-" + row, Role.STRONG);
            list.text(row, 20, "working", Role.OK);
            list.right(row, row + "m", Role.MUTED);
        }
        Box.titled("Preview")
                .active()
                .draw(grid, grid.area().withoutBottom(1).withoutLeft(49))
                .place(0, 0, pane);
        grid.text(49, 0, "q leave  a attach  turn " + turn, Role.KEY);
        return grid.build();
    }

    private static Grid grid(List<String> lines) {
        return AnsiText.grid(lines, PANE, Role.BG);
    }

    /** Every cell differs from variant to variant in its letter. */
    private static List<List<String>> captures(int run) {
        List<List<String>> captures = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            List<String> lines = new ArrayList<>();
            for (int row = 0; row < PANE.rows(); row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < PANE.columns(); column++) {
                    int shade = (row * 5 + column) % 100;
                    if (column % run == 0) {
                        line.append("\u001b[38;2;" + (100 + shade) + ";200;" + (120 + shade) + "m");
                    }
                    line.append((char) ('!' + (row + column * 3 + variant * 7) % 90));
                }
                lines.add(line.toString());
            }
            captures.add(lines);
        }
        return captures;
    }

    private void measure(String what, Step step) {
        for (int turn = 0; turn < WARM_UP; turn++) {
            step.run(turn);
        }
        bytes = 0;
        long allocated = allocated();
        long begin = cpu();
        for (int turn = 0; turn < FRAMES; turn++) {
            step.run(turn);
        }
        System.out.printf(
                Locale.ROOT,
                "%-53s %6.3f ms CPU %8d B out %8d B allocated%n",
                what,
                (cpu() - begin) / 1e6 / FRAMES,
                bytes / FRAMES,
                (allocated() - allocated) / FRAMES);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
