package dev.paratui.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.cli.Para;
import dev.paratui.client.Door;
import dev.paratui.client.Repository;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.terminal.HeadlessDisplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of everything in small, in a throw-away repository: it loads the classes that real runs load, so that an
 * archive of them can
 * be made. Nobody sees it, and nothing is left of it.
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

    private final Exec exec;
    private final ProgramFaces faces;
    private final Para para;

    Rehearsal(Exec exec, ProgramFaces faces, Para para) {
        this.exec = exec;
        this.faces = faces;
        this.para = para;
    }

    int play() {
        try {
            Path folder = Files.createTempDirectory("para-rehearsal");
            try {
                play(folder);
            } finally {
                remove(folder);
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("the rehearsal has no stage", failure);
        }
    }

    private void play(Path folder) {
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
        Repository repository = Repository.of(folder);
        Thread supervisor = new Thread(() -> faces.supervise(repository), "rehearsal");
        supervisor.setDaemon(true);
        supervisor.start();
        Door door = faces.door(repository);
        try {
            JsonNode status = door.start();
            ask(status.path("mcp"));
            String place = folder.toString();
            for (List<String> words : SCENE) {
                para.run(Stream.concat(words.stream(), Stream.of("--repo", place))
                        .toArray(String[]::new));
            }
            look(repository);
        } finally {
            end(door, supervisor);
        }
    }

    private void look(Repository repository) {
        DashboardFace dashboard = faces.dashboardFace();
        HeadlessDisplay display = new HeadlessDisplay(new Size(120, 40));
        Thread person = new Thread(() -> leave(display));
        person.setDaemon(true);
        person.start();
        dashboard.on(display, dashboard.calls(repository), dashboard.options(repository, Optional.empty()));
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

    private static void ask(JsonNode mcp) {
        HttpClient client = HttpClient.newHttpClient();
        for (String message : ASKS) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(mcp.path("url").asText()))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .header("Authorization", "Bearer " + token(mcp))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
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
