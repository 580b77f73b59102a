package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramFailed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The git program at one place, with the environment that every one of its runs gets. Immutable. */
final class Git {
    /** For commands that move many files or run the user's hooks and filters. */
    static final Duration LONG = Duration.ofMinutes(10);

    private static final int TRIES_BESIDE_GC = 3;
    private static final String FOLDER_TAKEN = "unable to create temporary file: No such file or directory";

    private static final List<String> PROGRAM = List.of("git");
    private static final List<String> GENTLE_PROGRAM = List.of("nice", "-n", "10", "git");

    private static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0", "GIT_EDITOR", "true", "GIT_PAGER", "cat");

    private final Exec exec;
    private final Path directory;
    private final List<String> program;
    private final List<String> options;
    private final Map<String, String> environment;
    private final Duration deadline;

    private Git(Exec exec, Path directory, List<String> options, Map<String, String> environment, Duration deadline) {
        this(new Place(exec, directory, PROGRAM), options, environment, deadline);
    }

    private Git(Place place, List<String> options, Map<String, String> environment, Duration deadline) {
        this.exec = place.exec();
        Path directory = place.directory();
        this.program = place.program();
        this.directory = directory;
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.deadline = deadline;
    }

    /** What starts it, and where. */
    private record Place(Exec exec, Path directory, List<String> program) {}

    /** Git as it finds its repository from a directory. */
    static Git from(Exec exec, Path directory) {
        return new Git(exec, directory, List.of(), ENVIRONMENT, Invocation.DEFAULT_DEADLINE);
    }

    /** Git of exactly this work tree: it never climbs to a repository further up when the work tree is broken. */
    static Git ofWorkTree(Exec exec, Path top) {
        Path parent = top.toAbsolutePath().getParent();
        Git git = from(exec, top);
        return parent == null ? git : git.with("GIT_CEILING_DIRECTORIES", parent.toString());
    }

    Git option(String... added) {
        List<String> more = new ArrayList<>(options);
        more.addAll(Arrays.asList(added));
        return new Git(place(), more, environment, deadline);
    }

    Git with(String name, String value) {
        return with(Map.of(name, value));
    }

    Git with(Map<String, String> added) {
        Map<String, String> more = new TreeMap<>(environment);
        more.putAll(added);
        return new Git(place(), options, more, deadline);
    }

    Git within(Duration newDeadline) {
        return new Git(place(), options, environment, newDeadline);
    }

    /** At low priority, for work in the background. */
    Git gently() {
        return new Git(new Place(exec, directory, GENTLE_PROGRAM), options, environment, deadline);
    }

    /** Never over the network, as a partial clone would for what it lacks: for looks that nobody asked for. */
    Git offline() {
        return with(Map.of("GIT_ALLOW_PROTOCOL", "none", "GIT_NO_LAZY_FETCH", "1"));
    }

    private Place place() {
        return new Place(exec, directory, program);
    }

    Completed run(String... arguments) {
        return run(List.of(arguments));
    }

    Completed run(List<String> arguments) {
        return run(invocation(arguments));
    }

    Completed runReading(String input, List<String> arguments) {
        return run(invocation(arguments).reading(input));
    }

    /**
     * A collection of garbage takes object folders away while they are empty, also from under a git that has just made
     * one to write into, which then gives up before it has changed anything.
     */
    private Completed run(Invocation invocation) {
        Completed completed = exec.run(invocation);
        for (int again = 0; again < TRIES_BESIDE_GC && lostItsFolder(completed); again++) {
            completed = exec.run(invocation);
        }
        return completed;
    }

    private static boolean lostItsFolder(Completed completed) {
        return !completed.succeeded() && completed.err().contains(FOLDER_TAKEN);
    }

    void ensure(String... arguments) {
        run(arguments).orFail();
    }

    /** What a command says that must succeed, without the line end that closes it. */
    String value(String... arguments) {
        return value(run(arguments).orFail());
    }

    /** The value that a question has, or none when git answers "no" (exit 1). */
    Optional<String> ask(String... arguments) {
        Completed completed = run(arguments);
        return isYes(completed) ? Optional.of(value(completed)) : Optional.empty();
    }

    boolean says(String... arguments) {
        return isYes(run(arguments));
    }

    /** The fields of an answer in which NUL ends each. */
    List<String> fields(String... arguments) {
        return fields(run(arguments).orFail().out());
    }

    static List<String> fields(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        return List.of(whole.split("\0", -1));
    }

    static String value(Completed completed) {
        String text = new String(completed.output(), StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isYes(Completed completed) {
        if (completed.exit() > 1) {
            throw new ProgramFailed(completed);
        }
        return completed.succeeded();
    }

    private Invocation invocation(List<String> arguments) {
        List<String> argv = new ArrayList<>(program);
        argv.addAll(options);
        argv.addAll(arguments);
        return Invocation.of(argv).in(directory).with(environment).within(deadline);
    }
}
