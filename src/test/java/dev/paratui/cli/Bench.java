package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Door;
import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.client.Trees;
import dev.paratui.client.Visitor;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The whole command line on a bench: a scripted door, a repository that is only folders, everything printed kept. */
final class Bench implements Doors {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    final Path repository;
    final List<Call> calls = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    final ScriptedFaces faces = new ScriptedFaces();
    final ScriptedExec exec = new ScriptedExec();
    private final Map<String, String> environment = new HashMap<>(Map.of("COLUMNS", "120"));
    private final Map<String, Deque<Supplier<JsonNode>>> answers = new HashMap<>();
    private Console.Kind kind = Console.Kind.PIPE;
    private String input = "";
    private Path directory;

    Bench(Path folder) {
        this.repository = folder.resolve("repo");
        this.directory = repository;
        makeRepository(repository);
    }

    record Call(String tool, JsonNode arguments, boolean changes, Visitor visitor) {}

    record Ran(int exit, String out, String err) {}

    Bench answer(String tool, String json) {
        return answer(tool, () -> read(json));
    }

    /** Answers of one tool come in this order; the last one stays. */
    Bench answer(String tool, Supplier<JsonNode> answer) {
        answers.computeIfAbsent(tool, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    Bench onTerminal() {
        kind = Console.Kind.TERMINAL;
        return this;
    }

    Bench with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Bench in(Path newDirectory) {
        directory = newDirectory;
        return this;
    }

    Bench reading(String text) {
        input = text;
        return this;
    }

    Ran run(String... argv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                kind);
        Place place = new Place(directory, Environment.of(environment), InstantSource.fixed(NOW), "0.1.0");
        int exit = new Para(console, place, new Outside(this, exec, faces)).run(argv);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode onlyCall(String tool) {
        List<Call> made =
                calls.stream().filter(call -> call.tool().equals(tool)).toList();
        if (made.size() != 1) {
            throw new AssertionError(tool + " was called " + made.size() + " times: " + calls);
        }
        return made.get(0).arguments();
    }

    static JsonNode read(String json) {
        try {
            return Trees.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Door of(Repository asked, Visitor visitor) {
        return new ScriptedDoor(visitor);
    }

    private static void makeRepository(Path folder) {
        try {
            Files.createDirectories(folder.resolve(".git/objects"));
            Files.createDirectories(folder.resolve(".git/refs"));
            Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JsonNode next(String tool) {
        Deque<Supplier<JsonNode>> queue = answers.getOrDefault(tool, new ArrayDeque<>());
        if (queue.isEmpty()) {
            throw new AssertionError("nobody expected a call of " + tool);
        }
        return (queue.size() > 1 ? queue.removeFirst() : queue.getFirst()).get();
    }

    /** Notes what it is asked and answers from the script. */
    private final class ScriptedDoor implements Door {
        private final Visitor visitor;

        ScriptedDoor(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public JsonNode look(String tool, ObjectNode arguments) {
            calls.add(new Call(tool, arguments, false, visitor));
            return next(tool);
        }

        @Override
        public JsonNode change(String tool, ObjectNode arguments) {
            calls.add(new Call(tool, arguments, true, visitor));
            return next(tool);
        }

        @Override
        public JsonNode status() {
            return next("status");
        }

        @Override
        public JsonNode start() {
            deeds.add("start");
            return next("status");
        }

        @Override
        public boolean stop(Panes panes) {
            deeds.add("stop " + panes);
            return next("stop").asBoolean();
        }
    }

    /** Programs that are not run. */
    static final class ScriptedExec implements Exec {
        final List<List<String>> onTerminal = new ArrayList<>();
        final Map<String, String> outputs =
                new HashMap<>(Map.of("git --version", "git version 2.39.5", "tmux -V", "tmux 3.3a"));
        int exit;

        @Override
        public dev.paratui.exec.Completed run(dev.paratui.exec.Invocation invocation) {
            String output = outputs.getOrDefault(String.join(" ", invocation.argv()), "");
            if (output.equals("missing")) {
                throw new dev.paratui.exec.ProgramMissing(invocation, new IOException("No such file"));
            }
            return new dev.paratui.exec.Completed(
                    invocation, 0, output.getBytes(StandardCharsets.UTF_8), new byte[0], false);
        }

        @Override
        public int runOnTerminal(dev.paratui.exec.Invocation invocation) {
            onTerminal.add(invocation.argv());
            return exit;
        }

        @Override
        public dev.paratui.exec.LiveProgram open(dev.paratui.exec.Invocation invocation) {
            throw new AssertionError("nobody expected " + invocation.argv());
        }

        @Override
        public long detach(dev.paratui.exec.Invocation invocation, Path output) {
            throw new AssertionError("nobody expected " + invocation.argv());
        }
    }
}
