package dev.paratui.ui.terminal;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tiny program on the real terminal, for the test that runs it inside tmux and for trying by hand: it shows what it
 * was told. {@code a} gives the terminal to {@code $TRY_CHILD}, {@code t} takes the next theme, {@code q} ends.
 */
public final class TryTerminal {
    private final List<String> log = new ArrayList<>();
    private final Themes themes = new Themes(Path.of("/nowhere"));
    private final Environment environment = Environment.ofThisProcess();
    private final SystemExec exec = new SystemExec(environment);
    private Theme theme = themes.load(Themes.DEFAULT);
    private int turn;

    public static void main(String[] argv) {
        new TryTerminal().run();
        System.exit(0);
    }

    private void run() {
        Depth depth = Depth.of(environment::get);
        try (TerminalDisplay display = TerminalDisplay.open(exec, depth, theme, Letters.UNICODE)) {
            display.title("try");
            boolean goesOn = true;
            while (goesOn) {
                display.show(draw(display.size()), theme, Optional.of(new Cursor(1, 2)));
                for (Input input : display.take(Duration.ofSeconds(30))) {
                    goesOn &= act(display, input);
                }
                turn++;
            }
        }
    }

    private boolean act(TerminalDisplay display, Input input) {
        log.add(
                0,
                input instanceof Key key ? "Key[" + key + "]" : input.toString().replace("\n", "\\n"));
        if (input.equals(Key.of("a"))) {
            int exit = display.giveAway(() -> exec.runOnTerminal(
                    Invocation.of("sh", "-c", environment.get("TRY_CHILD").orElse("true"))));
            log.add(0, "child " + exit);
        } else if (input.equals(Key.of("t"))) {
            theme = themes.load(themes.after(theme.name()));
        }
        return !input.equals(Key.of("q")) && !(input instanceof Input.Ended);
    }

    private Grid draw(Size size) {
        Grid.Builder grid = Grid.builder(size);
        Grid.Builder inner = Box.titled("Try " + size.columns() + "x" + size.rows())
                .noted(Line.of(theme.name(), Role.MUTED))
                .active()
                .draw(grid, grid.area().withoutBottom(1));
        inner.text(0, 1, "[漢字|🚀|e\u0301|✅|⚠\ufe0f|👩\u200d💻|❤\ufe0f|🇩🇪|𝐀]", Role.ACCENT);
        for (int row = 1; row < inner.size().rows() && row <= log.size(); row++) {
            inner.fill(new Area(row, 0, 1, inner.size().columns()), row == 1 ? Role.SEL_BG : Role.BG);
            inner.text(row, 1, log.get(row - 1), row == 1 ? Role.SEL_FG : Role.TEXT);
        }
        grid.text(size.rows() - 1, 0, " q leave  a attach ", Role.KEY);
        if (environment.get("TRY_FULL").isPresent()) {
            fill(inner.within(inner.area().withoutTop(6)));
        }
        return grid.build();
    }

    private void fill(Grid.Builder grid) {
        for (int row = 0; row < grid.size().rows(); row++) {
            for (int column = 0; column < grid.size().columns(); column++) {
                int cell = row * 7 + column * 3 + turn;
                int shade = row * 9 + column / 8 * 20 + turn;
                grid.text(
                        row,
                        column,
                        String.valueOf((char) ('!' + cell % 90)),
                        dev.paratui.ui.grid.Ink.of(
                                new dev.paratui.ui.grid.Paint.Rgb(shade % 256, 90, 200),
                                new dev.paratui.ui.grid.Paint.Rgb(20, row * 3 % 256, 40)));
            }
        }
    }
}
