package dev.paratui.cli;

import dev.paratui.client.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Faces that only note that they were called. */
final class ScriptedFaces implements Faces {
    final List<String> opened = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    List<Preferences.Oddity> oddKeys = List.of();

    @Override
    public int dashboard(List<Repository> repositories, Optional<String> theme) {
        String names = repositories.stream()
                .map(repository -> repository.place().getFileName().toString())
                .collect(Collectors.joining("+"));
        return note("dashboard " + names + " " + theme.orElse("-"));
    }

    @Override
    public int demo(Optional<String> theme) {
        return note("demo " + theme.orElse("-"));
    }

    @Override
    public int pictures(Path folder) {
        return note("pictures " + folder);
    }

    @Override
    public int supervise(Repository repository) {
        return note("supervise " + repository.place().getFileName());
    }

    @Override
    public int screenshot(Picture picture) {
        return note("screenshot " + picture.file().getFileName() + " " + picture.columns() + "x" + picture.rows());
    }

    @Override
    public int bridge(McpCaller caller) {
        return note("bridge " + caller.role() + " " + caller.agent().orElse("-"));
    }

    @Override
    public int register(McpClient client) {
        return note("register " + client.client());
    }

    @Override
    public int tools(McpTools wish) {
        return note("tools " + wish.role() + " " + wish.format());
    }

    @Override
    public Trusting trusting(Repository repository) {
        return new Trusting() {
            @Override
            public List<Brought> all(Optional<String> session) {
                String files = session.map(name -> "build.sh of " + name).orElse("build.sh");
                return List.of(
                        new Brought("landing.check", "sh build.sh", List.of(files), "h1", written.contains("h1")));
            }

            @Override
            public void allow(List<Brought> commands) {
                commands.forEach(command -> written.add(command.hash()));
            }
        };
    }

    @Override
    public List<String> themes() {
        return List.of("midnight", "paper");
    }

    @Override
    public String theme(String name) {
        if (!name.equals("paper")) {
            throw new Refused(Code.NOT_FOUND, "there is no theme " + name, "para theme list");
        }
        return "text = #000000\nground = #ffffff\n";
    }

    @Override
    public ProgramBook programs(Repository repository) {
        return new ProgramBook() {
            @Override
            public List<Entry> all() {
                return List.of(new Entry("claude", "claude", Optional.empty(), "built in", 6, 12));
            }

            @Override
            public String text(String program) {
                return "[argv]\nnew = [\"" + program + "\"]\n";
            }

            @Override
            public List<Match> judge(String program, List<String> pane) {
                return pane.stream()
                        .filter(line -> line.endsWith("?"))
                        .map(line -> new Match("question", "\\?$", line))
                        .toList();
            }
        };
    }

    @Override
    public Preferences preferences(Repository repository) {
        return new NotedPreferences(repository);
    }

    private int note(String what) {
        opened.add(what);
        return 0;
    }

    private final class NotedPreferences implements Preferences {
        private final Repository repository;

        NotedPreferences(Repository repository) {
            this.repository = repository;
        }

        @Override
        public List<Value> all() {
            return List.of(
                    new Value("landing.strategy", "squash", "default"), new Value("ui.theme", "dark", "default"));
        }

        @Override
        public Value at(String path) {
            return all().stream()
                    .filter(value -> value.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Code.CONFIG, "there is no setting " + path, "para config show"));
        }

        @Override
        public Value set(Layer layer, String path, String value) {
            at(path);
            written.add(layer + " " + path + "=" + value);
            return new Value(path, value, file(layer).toString());
        }

        @Override
        public List<Oddity> oddKeys() {
            return oddKeys;
        }

        @Override
        public Path file(Layer layer) {
            return repository.place().resolve(layer == Layer.TEAM ? "para.toml" : ".para/config.toml");
        }
    }
}
