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
    private static final String SETTINGS = """
            [agents]
            default = "demo"
            """;

    private final Path folder;
    private final Gate gate;
    private final Scenery scenery;
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
        git(gate, top, "init", "--quiet", "--initial-branch=main");
        git(gate, top, "config", "user.name", "Ada of the Lighthouse");
        git(gate, top, "config", "user.email", "ada@lighthouse.example");
        git(gate, top, "add", "--all");
        git(gate, top, "commit", "--quiet", "--message=A report of wind and water");
        Script.writeTasks(top.resolve("tasks"), pace);
        git(gate, top, "add", "--all");
        git(gate, top, "commit", "--quiet", "--message=Tasks for five agents");
        Script.write(top.resolve(".para/config.toml"), SETTINGS);
        Doors doors = stage.doors(gate, environment);
        return new Playground(folder, gate, new Scenery(Repository.of(top), gate, doors));
    }

    Scenery scenery() {
        return scenery;
    }

    Door door() {
        Path top = scenery.repository().place();
        return scenery.doors().of(scenery.repository(), new Visitor(top, Optional.empty()));
    }

    String git(String... arguments) {
        return git(gate, scenery.repository().place(), arguments);
    }

    @Override
    public synchronized void close() {
        if (isGone) {
            return;
        }
        isGone = true;
        gate.close();
        Optional<Path> sockets = new Curtain(door(), gate).fall();
        sockets.ifPresent(Remains::remove);
        Remains.remove(folder);
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
