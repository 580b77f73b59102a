package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository, a HOME and a runtime folder of their own, and the packaged program called as a person calls it. Its
 * end takes all of it away, and fails when the product left a process behind.
 */
final class StoryWorld implements AutoCloseable {
    static final Path LAUNCHER = Path.of("para-tui").toAbsolutePath();
    private static final Duration ARCHIVE = Duration.ofMinutes(4);
    private static final Duration CALL = Duration.ofSeconds(100);
    private static final Duration ENDING = Duration.ofSeconds(15);

    final Path root;
    final Path repository;
    final Traces traces;
    private final Map<String, String> environment = new TreeMap<>();
    private int calls;

    StoryWorld() {
        try {
            // Short, since sockets lie in it.
            root = Files.createTempDirectory(Path.of("/tmp"), "ps").toRealPath();
            Files.createDirectory(
                    root.resolve("run"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(root.resolve("out"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        traces = new Traces(root);
        environment.putAll(Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", root.resolve("home").toString(),
                "XDG_RUNTIME_DIR", root.resolve("run").toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "LANG", "C.UTF-8",
                "SHELL", "/bin/sh",
                "TERM", "xterm-256color"));
        warm();
        repository = newRepository("repo");
    }

    /** Sets a variable for all that is started from now on. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** A repository with an identity, one commit on main and the files given: path, text, path, text … */
    Path newRepository(String name, String... files) {
        GitWorld.write(root.resolve("home/.gitconfig"), """
                [user]
                \tname = Person
                \temail = person@example.org
                [init]
                \tdefaultBranch = main
                """);
        Path top = root.resolve(name);
        GitWorld.write(top.resolve("README"), "hello\n");
        git(top, "init", "--quiet", "--initial-branch=main");
        commit(top, "first", files);
        return top;
    }

    /** Writes files and commits everything. */
    void commit(Path top, String message, String... files) {
        for (int i = 0; i < files.length; i += 2) {
            GitWorld.write(top.resolve(files[i]), files[i + 1]);
        }
        git(top, "add", "--all");
        git(top, "commit", "--quiet", "--message=" + message);
    }

    String git(Path directory, String... arguments) {
        return run(directory, command(List.of("git"), arguments)).ok().line();
    }

    String git(String... arguments) {
        return git(repository, arguments);
    }

    /** Calls {@code ./para-tui} in the repository. */
    Ran para(String... arguments) {
        return paraIn(repository, arguments);
    }

    Ran paraIn(Path directory, String... arguments) {
        return run(directory, command(List.of(LAUNCHER.toString()), arguments));
    }

    /** Runs a program in this world, without a terminal, to its end. */
    Ran run(Path directory, List<String> argv) {
        Started started = start(directory, argv);
        return started.end(CALL);
    }

    /** Starts a program in this world; what it says goes to files, so nothing that lives on can hold us up. */
    Started start(Path directory, List<String> argv) {
        File out = root.resolve("out/" + ++calls + ".out").toFile();
        File err = root.resolve("out/" + calls + ".err").toFile();
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Started(String.join(" ", argv), builder.start(), out.toPath(), err.toPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A program that runs. */
    record Started(String command, Process process, Path out, Path err) {
        Ran end(Duration atMost) {
            try {
                if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " did not end: " + GitWorld.read(out) + GitWorld.read(err));
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return new Ran(command, process.exitValue(), GitWorld.read(out), GitWorld.read(err));
        }
    }

    /** The argv of a program that others start and that must live in this world all the same. */
    List<String> argvInThisWorld(String... arguments) {
        List<String> argv = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> argv.add(name + "=" + value));
        argv.add(LAUNCHER.toString());
        argv.addAll(List.of(arguments));
        return argv;
    }

    JsonNode status() {
        return para("status", "--json").json();
    }

    /** What {@code para list --json} tells of a session; missing when it has closed. */
    /** What its life is called. */
    String life(String session) {
        return session(session).path("life").asText();
    }

    /** Cancels a session; gives the id to undo that with. */
    String cancelled(String session, String... options) {
        List<String> words = new ArrayList<>(List.of("cancel", session, "--json"));
        words.addAll(List.of(options));
        return para(words.toArray(String[]::new)).ok().json().path("undo").asText();
    }

    JsonNode session(String name) {
        for (JsonNode session : para("list", "--all", "--json").ok().json().path("sessions")) {
            if (session.path("name").asText().equals(name)) {
                return session;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    String token() {
        return GitWorld.read(Path.of(status().at("/mcp/tokenFile").asText())).strip();
    }

    Path worktree(String session) {
        return repository.resolve(".para/worktrees").resolve(session);
    }

    @Override
    public void close() {
        StringBuilder told = new StringBuilder();
        try {
            if (Files.exists(root.resolve("run/terminal"))) {
                run(root, List.of("tmux", "-S", root + "/run/terminal", "kill-server"));
            }
            if (!traces.isGone()) {
                stopAll(told);
            }
            if (!isEnding()) {
                // A keeper may have been between a killed supervisor and the next: then none ran that could be stopped.
                stopAll(told);
            }
            awaitEnd(told);
            assertThat(leftSockets()).as("sockets that still answer").isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            traces.killAll();
            delete();
        }
    }

    private void stopAll(StringBuilder told) throws IOException {
        try (Stream<Path> tops = Files.list(root)) {
            tops.filter(top -> Files.exists(top.resolve(".git/para")))
                    .forEach(top -> told.append(paraIn(top, "stop", "--all")));
        }
    }

    private boolean isEnding() {
        try {
            Until.so("the end of all", ENDING, traces::isGone);
            return true;
        } catch (AssertionError late) {
            return false;
        }
    }

    private void awaitEnd(StringBuilder told) {
        try {
            Until.so("the end of all", ENDING, traces::isGone);
        } catch (AssertionError left) {
            throw new AssertionError("left after " + told + ": " + traces.alive() + "\n" + logs(), left);
        }
    }

    /** What the supervisors of this world have written. */
    private String logs() {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().contains("/.git/para/logs/"))
                    .filter(Files::isRegularFile)
                    .map(path -> path + ":\n" + GitWorld.read(path))
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> leftSockets() throws IOException {
        try (Stream<Path> paths = Files.walk(root.resolve("run"))) {
            return paths.filter(path -> path.endsWith("door")).toList();
        }
    }

    /** The class archive is otherwise made in the background, by a process that would look like one left behind. */
    private void warm() {
        start(root, List.of(LAUNCHER.toString(), "archive")).end(ARCHIVE).ok();
    }

    private void delete() {
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException failed) {
            throw new IllegalStateException("could not be removed: " + root, failed);
        }
    }

    private static List<String> command(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Arrays.stream(arguments)).toList();
    }
}
