package dev.paratui.exec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A program to run, as data.
 *
 * @param argv program and arguments, passed on exactly
 * @param directory where to run; empty: where this process runs
 * @param environment set on top of the cleaned environment (see {@link Environment})
 * @param input all that the program reads from its standard input, which is then closed
 * @param deadline after which its process tree is ended
 */
public record Invocation(
        List<String> argv, Optional<Path> directory, Map<String, String> environment, byte[] input, Duration deadline) {
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(60);

    public Invocation {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    public static Invocation of(String... argv) {
        return of(List.of(argv));
    }

    public static Invocation of(List<String> argv) {
        return new Invocation(argv, Optional.empty(), Map.of(), new byte[0], DEFAULT_DEADLINE);
    }

    public Invocation in(Path newDirectory) {
        return new Invocation(argv, Optional.of(newDirectory), environment, input, deadline);
    }

    public Invocation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Invocation(argv, directory, more, input, deadline);
    }

    public Invocation with(Map<String, String> added) {
        Map<String, String> more = new TreeMap<>(environment);
        more.putAll(added);
        return new Invocation(argv, directory, more, input, deadline);
    }

    public Invocation reading(String text) {
        return new Invocation(argv, directory, environment, text.getBytes(StandardCharsets.UTF_8), deadline);
    }

    public Invocation within(Duration newDeadline) {
        return new Invocation(argv, directory, environment, input, newDeadline);
    }

    /** The words for a message: `git commit -m x` in /repo. */
    public String describe() {
        return "`" + String.join(" ", argv) + "`"
                + directory.map(dir -> " in " + dir).orElse("");
    }
}
