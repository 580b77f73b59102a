package dev.paratui.demo;

import dev.paratui.client.Door;
import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.client.Visitor;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A throw-away repository with a home of its own, so that neither the person's settings nor git's change the story; its
 * end takes everything away, whatever was going on. Thread-safe.
 */
final class Playground implements AutoCloseable {
    private static final String NAME = "lighthouse";
    private static final String BESIDE = "almanac";
    private static final String SETTINGS = """
            [agents]
            default = "demo"
            """;

    private final Path folder;
    private final Gate gate;
    private Scenery scenery;
    private boolean isGone;

    private Playground(Path folder, Gate gate, Scenery scenery) {
        this.folder = folder;
        this.gate = gate;
        this.scenery = scenery;
    }

    static Playground make(Stage stage, Environment person, Pace pace) {
        Path folder = newFolder(person);
        Environment environment = environment(person, folder.resolve("home"));
        Gate gate = new Gate(new SystemExec(environment));
        Path top = folder.resolve(NAME);
        Script.writeAgents(folder.resolve("agents"));
        Script.write(folder.resolve("home/.gitconfig"), "[core]\n\thooksPath = /dev/null\n");
        Script.writeProject(top);
        begin(gate, top, "A report of wind and water");
        Script.writeTasks(top.resolve("tasks"), pace);
        git(gate, top, "add", "--all");
        git(gate, top, "commit", "--quiet", "--message=Tasks for five agents");
        Doors doors = stage.doors(gate, environment);
        return new Playground(folder, gate, new Scenery(Repository.of(top), Optional.empty(), gate, doors));
    }

    synchronized Scenery scenery() {
        return scenery;
    }

    /** Makes a second repository, which goes with the first. */
    synchronized Door beside() {
        Path top = folder.resolve(BESIDE);
        Script.write(top.resolve("README.md"), "# Almanac\n\nSun, moon and tides of the years to come.\n");
        begin(gate, top, "An almanac");
        Repository second = Repository.of(top);
        scenery = scenery.beside(second);
        return door(second);
    }

    Door door() {
        return door(scenery().repository());
    }

    private Door door(Repository repository) {
        return scenery().doors().of(repository, new Visitor(repository.place(), Optional.empty()));
    }

    String git(String... arguments) {
        return git(gate, scenery().repository().place(), arguments);
    }

    @Override
    public synchronized void close() {
        if (isGone) {
            return;
        }
        isGone = true;
        gate.close();
        scenery.beside().ifPresent(this::end);
        end(scenery.repository());
        Remains.remove(folder);
    }

    private void end(Repository repository) {
        Optional<Path> sockets = new Curtain(door(repository), gate).fall();
        sockets.ifPresent(Remains::remove);
    }

    private static void begin(Gate gate, Path top, String message) {
        git(gate, top, "init", "--quiet", "--initial-branch=main");
        git(gate, top, "config", "user.name", "Ada of the Lighthouse");
        git(gate, top, "config", "user.email", "ada@lighthouse.example");
        git(gate, top, "add", "--all");
        git(gate, top, "commit", "--quiet", "--message=" + message);
        Script.write(top.resolve(".para/config.toml"), SETTINGS);
    }

    private static Path newFolder(Environment person) {
        Path parent = Path.of(person.get("TMPDIR").orElse("/tmp"));
        try {
            return Files.createTempDirectory(parent, "para-demo-").toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder can be made in " + parent, failure);
        }
    }

    /** The person's, but for home, settings and git. */
    private static Environment environment(Environment person, Path home) {
        Map<String, String> variables = new TreeMap<>(person.forChildren());
        variables.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("PARA_SESSION"));
        variables.remove("XDG_CONFIG_HOME");
        variables.put("HOME", home.toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        return Environment.of(variables);
    }

    private static String git(Exec exec, Path directory, String... arguments) {
        String[] argv = new String[arguments.length + 1];
        argv[0] = "git";
        System.arraycopy(arguments, 0, argv, 1, arguments.length);
        return exec.run(Invocation.of(argv).in(directory)).orFail().out();
    }
}
