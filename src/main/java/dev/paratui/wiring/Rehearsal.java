package dev.paratui.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.cli.Faces;
import dev.paratui.cli.Para;
import dev.paratui.client.Door;
import dev.paratui.client.Repository;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.terminal.HeadlessDisplay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run in small of one role, in a throw-away repository: it loads the classes that real runs load, so that an archive
 * of them can be made. Nobody sees it, and nothing is left of it.
 */
final class Rehearsal {
    private static final List<List<String>> SCENE = List.of(
            List.of("list"),
            List.of("list", "--json"),
            List.of("status"),
            List.of("dispatch", "one", "--agent", "shell", "-p", "echo hello"),
            List.of("wait", "one", "--for", "done", "--timeout", "10"),
            List.of("list", "--state", "running"),
            List.of("read", "one"),
            List.of("diff", "one"),
            List.of("cancel", "one", "--force"),
            List.of("help"));

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> ASKS = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"rehearsal\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\","
                    + "\"params\":{\"name\":\"para_list\",\"arguments\":{}}}");

    /** Each has an archive of its own; the other side of a scene is played by another process. */
    enum Role {
        SUPERVISOR,
        DASHBOARD,
        COMMANDS;

        static Role of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private final Exec exec;
    private final ProgramFaces faces;
    private final Para para;

    Rehearsal(Exec exec, ProgramFaces faces, Para para) {
        this.exec = exec;
        this.faces = faces;
        this.para = para;
    }

    int play(Role role) {
        try {
            Path folder = Files.createTempDirectory("para-rehearsal");
            try {
                play(role, folder);
            } finally {
                remove(folder);
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("the rehearsal has no stage", failure);
        }
    }

    private void play(Role role, Path folder) {
        makeRepository(folder);
        Repository repository = Repository.of(folder);
        String tmux = faces.door(repository).status().path("tmuxSocket").asText();
        try {
            play(role, repository);
        } finally {
            // On a busy machine a stop may take longer than anyone waits for it; nothing of ours may outlive this.
            exec.run(Invocation.of("tmux", "-S", tmux, "kill-server"));
        }
    }

    private void play(Role role, Repository repository) {
        switch (role) {
            case SUPERVISOR -> supervise(repository);
            case DASHBOARD -> withAnother(repository, () -> look(repository));
            case COMMANDS ->
                withAnother(repository, () -> {
                    command(repository);
                    bridge(repository);
                });
        }
    }

    private void makeRepository(Path folder) {
        for (List<String> step : List.of(
                List.of("git", "init", "--quiet", "--initial-branch=main"),
                List.of(
                        "git",
                        "-c",
                        "user.name=para",
                        "-c",
                        "user.email=para@localhost",
                        "commit",
                        "--quiet",
                        "--allow-empty",
                        "--message=start"))) {
            exec.run(Invocation.of(step).in(folder)).orFail();
        }
    }

    private void supervise(Repository repository) {
        Thread supervisor = new Thread(() -> faces.supervise(repository), "rehearsal");
        supervisor.setDaemon(true);
        supervisor.start();
        Door door = faces.door(repository);
        try {
            ask(door.start().path("mcp"));
            command(repository);
            bridge(repository);
            look(repository);
        } finally {
            end(door, supervisor);
        }
    }

    private void withAnother(Repository repository, Runnable scene) {
        Door door = faces.door(repository);
        door.start();
        try {
            scene.run();
        } finally {
            door.stop(Door.Panes.END);
        }
    }

    private void command(Repository repository) {
        String place = repository.place().toString();
        for (List<String> words : SCENE) {
            para.run(Stream.concat(words.stream(), Stream.of("--repo", place)).toArray(String[]::new));
        }
    }

    private void bridge(Repository repository) {
        String lines = String.join("\n", ASKS) + "\n";
        faces.mcpFace()
                .bridge(
                        faces.door(repository),
                        new Faces.McpCaller(repository, repository.place(), "leader", Optional.empty()),
                        new McpFace.Client(
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                                OutputStream.nullOutputStream()));
    }

    private void look(Repository repository) {
        DashboardFace dashboard = faces.dashboardFace();
        HeadlessDisplay display = new HeadlessDisplay(new Size(120, 40));
        Thread person = new Thread(() -> leave(display));
        person.setDaemon(true);
        person.start();
        dashboard.on(display, place -> dashboard.calls(repository), dashboard.options(repository, Optional.empty()));
    }

    /** A stop returns when the supervisor's process has ended, and that is this one. */
    private static void end(Door door, Thread supervisor) {
        Thread stop = new Thread(() -> door.stop(Door.Panes.END), "rehearsal-stop");
        stop.setDaemon(true);
        stop.start();
        try {
            supervisor.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void leave(HeadlessDisplay display) {
        try {
            display.awaitText("no sessions yet", PATIENCE);
            display.press("q");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** By hand: a client of Java's would bring hundreds of classes that no real run loads. */
    private static void ask(JsonNode mcp) {
        URI url = URI.create(mcp.path("url").asText());
        for (String message : ASKS) {
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                byte[] body = message.getBytes(StandardCharsets.UTF_8);
                String head = String.join(
                        "\r\n",
                        "POST " + url.getPath() + " HTTP/1.1",
                        "Host: " + url.getAuthority(),
                        "Content-Type: application/json",
                        "Accept: application/json, text/event-stream",
                        "Authorization: Bearer " + token(mcp),
                        "Connection: close",
                        "Content-Length: " + body.length,
                        "",
                        "");
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                socket.getInputStream().readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static String token(JsonNode mcp) throws IOException {
        return Files.readString(Path.of(mcp.path("tokenFile").asText())).strip();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
