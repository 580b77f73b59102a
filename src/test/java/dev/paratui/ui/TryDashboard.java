package dev.paratui.ui;

import dev.paratui.exec.Environment;
import dev.paratui.exec.SystemExec;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.terminal.Letters;
import dev.paratui.ui.terminal.TerminalDisplay;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The dashboard on the real terminal over a made-up fleet, for trying it by hand. */
public final class TryDashboard {
    private TryDashboard() {}

    public static void main(String[] argv) {
        Environment environment = Environment.ofThisProcess();
        SystemExec exec = new SystemExec(environment);
        Themes themes = new Themes(Path.of("/nowhere"));
        List<Theme> all = themes.names().stream().map(themes::load).toList();
        ScriptedCalls calls = new ScriptedCalls();
        calls.pane(Samples.pane());
        calls.answer("para_diff", arguments -> Samples.diff());
        calls.answer("para_config_set", arguments -> Map.of());
        calls.answer("para_attach", arguments -> Map.of("argv", List.of("sh")));
        calls.up(argv.length > 0 && argv[0].equals("empty") ? new dev.paratui.ui.state.Seed[0] : Samples.five());
        ExecutorService threads = Executors.newCachedThreadPool();
        Theme theme = themes.load(argv.length > 1 ? argv[1] : Themes.DEFAULT);
        try (TerminalDisplay display = TerminalDisplay.open(exec, Depth.of(environment::get), theme, Letters.UNICODE)) {
            Options options = new Options(
                    List.of("/home/ana/shop"),
                    theme.name(),
                    all,
                    Keymap.DEFAULT,
                    Scene.Density.COMFORTABLE,
                    Scene.Motion.FULL,
                    dev.paratui.ui.state.Grouping.NONE,
                    dev.paratui.ui.state.Habits.NONE,
                    () -> Options.Bell.RINGS,
                    Options.Editor.of(java.util.Optional.of("vi")),
                    Options.Follow.NOTHING,
                    exec,
                    InstantSource.fixed(dev.paratui.ui.state.Seed.NOW),
                    java.time.ZoneOffset.UTC);
            Dashboard.run(display, new ScriptedRepositories(calls), threads, options);
        }
        System.exit(0);
    }
}
