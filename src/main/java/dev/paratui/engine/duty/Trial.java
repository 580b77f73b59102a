package dev.paratui.engine.duty;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramTimedOut;
import dev.paratui.model.Words;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs a line of shell to its verdict: in a process group of its own, which is ended with it, without input, with its
 * output in a file.
 */
public final class Trial {
    private static final int TAIL_BYTES = 8 * 1024;
    private static final int TAIL_LINES = 40;

    /**
     * Its own pid is written first: it is that of the group. The name of the output is what it is known by afterwards.
     * macOS has no setsid; there only its children are ended.
     */
    private static final String IN_OWN_GROUP = """
            echo $$ >"$1"
            if command -v setsid >/dev/null 2>&1; then exec setsid -w sh -c "$3" sh "$2" >"$2" 2>&1; fi
            exec sh -c "$3" sh "$2" >"$2" 2>&1
            """;

    private final Exec exec;
    private final Path folder;

    /** @param folder of ours, for outputs and pids */
    public Trial(Exec exec, Path folder) {
        this.exec = exec;
        this.folder = folder;
    }

    /** What is to be tried, and where. */
    public record Wanted(
            String name, String command, Path directory, Duration deadline, Map<String, String> environment) {}

    /**
     * How it went.
     *
     * @param exit none when it was ended at its deadline
     * @param words for people, with the end of its output
     */
    public record Verdict(Optional<Integer> exit, String words, String tail) {
        public boolean passed() {
            return exit.equals(Optional.of(0));
        }
    }

    /** Runs it to its end. */
    public Verdict run(Wanted wanted) {
        Path output = output(wanted.name());
        Places.write(output, "");
        Invocation invocation = Invocation.of(
                        "sh",
                        "-c",
                        IN_OWN_GROUP,
                        "para",
                        pid(wanted.name()).toString(),
                        output.toString(),
                        wanted.command())
                .in(wanted.directory())
                .with(wanted.environment())
                .within(wanted.deadline());
        try {
            Completed completed = exec.run(invocation);
            String outcome = completed.succeeded() ? "passed" : "ended with exit " + completed.exit();
            return verdict(wanted, Optional.of(completed.exit()), outcome);
        } catch (ProgramTimedOut late) {
            String outcome =
                    "was ended: it took longer than " + wanted.deadline().toSeconds() + " s";
            return verdict(wanted, Optional.empty(), outcome);
        } finally {
            end(wanted.name());
            forget(wanted.name());
        }
    }

    /** The end of what it has said so far; empty when none of this name runs. */
    public String tailOf(String name) {
        return Files.exists(output(name)) ? tail(output(name)) : "";
    }

    /** Ends one that runs: its verdict is no longer wanted. */
    public void end(String name) {
        leader(name).ifPresent(pid -> endGroup(pid, name));
    }

    /** Ends a trial whose supervisor died in the middle, if it still runs. */
    public void endLeftover(String name) {
        leader(name).filter(pid -> isOurs(pid, name)).ifPresent(pid -> endGroup(pid, name));
        forget(name);
    }

    /** Where there is no such group, nothing of it is left, or its leader is still about to make it. */
    private void endGroup(long leader, String name) {
        if (!kill("-" + leader) && isOurs(leader, name)) {
            kill(Long.toString(leader));
        }
    }

    private boolean kill(String whom) {
        return exec.run(Invocation.of("sh", "-c", "kill -KILL \"$1\" 2>&1", "para", whom))
                .succeeded();
    }

    /** Numbers of processes are used again. */
    private boolean isOurs(long pid, String name) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(output(name).toString()))
                .isPresent();
    }

    private Optional<Long> leader(String name) {
        return Places.read(pid(name))
                .filter(text -> text.matches("[1-9]\\d{0,9}"))
                .map(Long::parseLong);
    }

    private void forget(String name) {
        Places.remove(pid(name));
        Places.remove(output(name));
    }

    private Verdict verdict(Wanted wanted, Optional<Integer> exit, String outcome) {
        String tail = tail(output(wanted.name()));
        String head = "`" + Words.shown(wanted.command()) + "` " + outcome;
        return new Verdict(exit, tail.isEmpty() ? head : head + "\n" + tail, tail);
    }

    private static String tail(Path output) {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                    .map(Words::clean)
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path pid(String name) {
        return folder.resolve(name + ".pid");
    }

    private Path output(String name) {
        return folder.resolve(name + ".out");
    }
}
