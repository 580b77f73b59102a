package dev.paratui.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Door;
import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Threads;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.ui.Calls;
import dev.paratui.ui.Dashboard;
import dev.paratui.ui.Options;
import dev.paratui.ui.Repositories;
import dev.paratui.ui.state.Grouping;
import dev.paratui.ui.state.Habits;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.terminal.Display;
import dev.paratui.ui.terminal.Letters;
import dev.paratui.ui.terminal.TerminalDisplay;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The dashboard of a repository, with the person's settings; the supervisor is asked from threads of its own. */
final class DashboardFace {
    private final Exec exec;
    private final Environment environment;
    private final Doors doors;
    private final Themes themes;

    DashboardFace(Exec exec, Environment environment, Doors doors) {
        this.exec = exec;
        this.environment = environment;
        this.doors = doors;
        this.themes = new Themes(environment.configHome().resolve("para/themes"));
    }

    /** Shows it on the terminal until the person leaves. */
    int onTerminal(List<Repository> repositories, Optional<String> theme) {
        Repository first = repositories.get(0);
        Options options = options(first, theme)
                .showing(repositories.stream()
                        .map(repository -> repository.place().toString())
                        .toList());
        try (LogFile log = LogFile.forWarnings(first.para().resolve("dashboard.log"));
                Display display = TerminalDisplay.open(
                        exec, Depth.of(environment::get), themes.load(options.theme()), letters(first))) {
            return on(display, near(this::later), options);
        }
    }

    /**
     * Shows it on a display until the display's inputs end or the person leaves.
     *
     * @param calls of a repository, by its place
     */
    int on(Display display, Function<String, Calls> calls, Options options) {
        return on(display, near(calls), options);
    }

    private int on(Display display, Repositories repositories, Options options) {
        ExecutorService threads = Executors.newCachedThreadPool(Threads.named("dashboard"));
        try {
            return Dashboard.run(display, repositories, threads, options);
        } finally {
            threads.shutdownNow();
        }
    }

    Options options(Repository repository, Optional<String> theme) {
        SettingsFiles files = new SettingsFiles(repository.place(), environment.configHome());
        Settings settings = files.current();
        String chosen = theme.orElse(settings.theme());
        boolean isTold = theme.isPresent() || !settings.at("ui.theme").source().equals("default");
        themes.load(chosen); // refused before anything is drawn
        return new Options(
                List.of(repository.place().toString()),
                chosen,
                all(),
                Keymap.of(settings.keys()),
                Scene.Density.valueOf(settings.density().toUpperCase(Locale.ROOT)),
                Scene.Motion.valueOf(settings.motion().toUpperCase(Locale.ROOT)),
                Grouping.valueOf(settings.group().toUpperCase(Locale.ROOT)),
                Habits.of(settings.filters(), settings.learned()),
                () -> bell(files.current()),
                Options.Editor.of(environment.get("VISUAL").or(() -> environment.get("EDITOR")))
                        .paging(environment.get("LESS")),
                isTold ? Options.Follow.NOTHING : Options.Follow.TERMINAL,
                exec,
                InstantSource.system(),
                ZoneId.systemDefault());
    }

    private Options.Bell bell(Settings now) {
        if (now.quietHours().covers(LocalTime.now(ZoneId.systemDefault()))) {
            return Options.Bell.SILENT;
        }
        boolean isInTmux = environment.get("TMUX").isPresent();
        return switch (now.notification()) {
            case "bell" -> Options.Bell.RINGS;
            case "osc9" -> isInTmux ? Options.Bell.TELLS_THROUGH_TMUX : Options.Bell.TELLS;
            default -> Options.Bell.SILENT;
        };
    }

    private Letters letters(Repository repository) {
        Settings settings = new SettingsFiles(repository.place(), environment.configHome()).current();
        return Letters.valueOf(settings.letters().toUpperCase(Locale.ROOT));
    }

    private List<Theme> all() {
        return themes.names().stream().map(themes::load).toList();
    }

    private Repositories near(Function<String, Calls> calls) {
        return new NearRepositories(Path.of("").toAbsolutePath(), environment.home(), calls);
    }

    /** The same, but where it is is looked up when it is asked for something, and not by the thread that draws. */
    private Calls later(String place) {
        return new Calls() {
            @Override
            public JsonNode look(String tool, ObjectNode arguments) {
                return calls(Repository.of(Path.of(place))).look(tool, arguments);
            }

            @Override
            public JsonNode change(String tool, ObjectNode arguments) {
                return calls(Repository.of(Path.of(place))).change(tool, arguments);
            }
        };
    }

    /** The repository's supervisor, asked by its tools. */
    Calls calls(Repository repository) {
        Path directory = repository.place();
        Door door = doors.of(repository, McpFace.visitor(directory));
        return new Calls() {
            @Override
            public JsonNode look(String tool, ObjectNode arguments) {
                return door.look(tool, arguments);
            }

            @Override
            public JsonNode change(String tool, ObjectNode arguments) {
                return door.change(tool, arguments);
            }
        };
    }
}
