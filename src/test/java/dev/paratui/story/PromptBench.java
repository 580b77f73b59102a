package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon a question for permission is told: after the program's hook said it, and by its screen alone. The programs
 * are scripts that show recorded screens. By hand: {@code mvn -Dtest=PromptBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class PromptBench {
    private static final int ROUNDS = 40;
    private static final int SCREEN_ROUNDS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HOOK = Pattern.compile("\"url\":\"([^\"]+)\".*?Bearer ([^\"]+)\"");
    private static final String SCRIPT = """
            #!/bin/sh
            printf '%s\\n' "$@" >"$HOME/$PARA_SESSION.args"
            mkfifo "$HOME/$PARA_SESSION"
            while :; do
              read -r picture <"$HOME/$PARA_SESSION"
              printf '\\033[H\\033[2J'
              cat "$picture"
            done
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void fromTheQuestionToTheFaces() throws Exception {
        try (StoryWorld world = new StoryWorld();
                NodeClient client = NodeClient.start()) {
            program(world, "claude");
            program(world, "codex");
            world.set("PATH", world.root.resolve("bin") + ":" + System.getenv("PATH"));
            client.connectStdio(world.repository, world.argvInThisWorld("mcp"));
            start(world, client, "hooked", "claude");
            start(world, client, "seen", "codex");
            print("after the hook", byHook(world, client));
            print("by the screen alone", byScreen(world, client));
        }
    }

    private List<Long> byHook(StoryWorld world, NodeClient client) throws IOException, InterruptedException {
        List<String> argv = Files.readAllLines(world.root.resolve("home/hooked.args"));
        Matcher hook = HOOK.matcher(GitWorld.read(Path.of(argv.get(argv.indexOf("--settings") + 1))));
        assertThat(hook.find()).isTrue();
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            post(hook, "PermissionRequest");
            await(client, "hooked", "permission");
            millis.add((System.nanoTime() - begin) / 1_000_000);
            post(hook, "PostToolUse");
            await(client, "hooked", "working");
        }
        return millis;
    }

    private List<Long> byScreen(StoryWorld world, NodeClient client) throws IOException {
        Path pictures = Path.of("src/test/resources/panes/codex").toAbsolutePath();
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < SCREEN_ROUNDS; round++) {
            show(world, pictures.resolve("idle-done-80x24.txt"));
            await(client, "seen", "idle");
            long begin = System.nanoTime();
            show(world, pictures.resolve("permission-command-80x24.txt"));
            await(client, "seen", "permission");
            millis.add((System.nanoTime() - begin) / 1_000_000);
        }
        return millis;
    }

    private static void program(StoryWorld world, String name) {
        Path file = world.root.resolve("bin").resolve(name);
        GitWorld.write(file, SCRIPT);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void start(StoryWorld world, NodeClient client, String session, String agent) {
        client.call("para_start", "{\"session_name\":\"%s\",\"agent\":\"%s\"}".formatted(session, agent));
        Until.so(
                "its script",
                PATIENCE,
                () -> Files.exists(world.root.resolve("home").resolve(session)));
    }

    private void post(Matcher hook, String event) throws IOException, InterruptedException {
        String body = """
                {"hook_event_name":"%s","session_id":"s","tool_name":"Bash","tool_input":{"command":"ls"}}""".formatted(event);
        HttpRequest request = HttpRequest.newBuilder(URI.create(hook.group(1)))
                .header("Authorization", "Bearer " + hook.group(2))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private static void show(StoryWorld world, Path picture) throws IOException {
        Files.writeString(world.root.resolve("home/seen"), picture + "\n");
    }

    private static void await(NodeClient client, String session, String state) {
        Until.so(session + " " + state, PATIENCE, () -> state(client, session).equals(state));
    }

    private static String state(NodeClient client, String session) {
        JsonNode told = client.call("para_list", "{}").path("structuredContent");
        for (JsonNode each : told.path("sessions")) {
            if (each.path("name").asText().equals(session)) {
                return each.at("/activity/state").asText();
            }
        }
        return "";
    }

    private static void print(String how, List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "a permission asked, told %s: %d ms (median), %d ms (most) of %d; load %.1f%n",
                how,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
