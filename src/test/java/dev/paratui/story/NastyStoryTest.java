package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Text from outside is used exactly or refused clearly; it is never run, and never reaches a screen raw. */
@Tag("story")
@Timeout(300)
class NastyStoryTest {
    /** What the other arguments of a tool are, so that the nasty one is what counts and nothing is really done. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry(
                    "para_dispatch",
                    "{\"session_name\":\"fresh\",\"task_description\":\"t\",\"agent\":\"shell\",\"dry_run\":true}"),
            Map.entry("para_start", "{\"session_name\":\"fresh\",\"agent\":\"shell\",\"dry_run\":true}"),
            Map.entry("para_finish", "{\"commit_message\":\"m\",\"session\":\"nobody\"}"),
            Map.entry("para_integrate", "{\"session\":\"one\",\"dry_run\":true}"),
            Map.entry("para_cancel", "{\"session_name\":\"nobody\"}"),
            Map.entry("para_resume", "{\"session\":\"nobody\"}"),
            Map.entry("para_recover", "{\"session\":\"nobody\"}"),
            Map.entry("para_send", "{\"session\":\"one\",\"text\":\"t\"}"),
            Map.entry("para_read", "{\"session\":\"one\"}"),
            Map.entry("para_diff", "{\"session\":\"one\"}"),
            Map.entry("para_report", "{\"session\":\"one\",\"text\":\"t\"}"),
            Map.entry("para_wait", "{\"sessions\":[\"one\"],\"states\":[\"review\"],\"timeout_seconds\":0}"),
            Map.entry("para_undo", "{\"id\":\"nothing\"}"),
            Map.entry("para_config_set", "{\"path\":\"ui.theme\",\"value\":\"dark\"}"),
            Map.entry("para_config_show", "{\"path\":\"ui.theme\"}"));

    /** Keeps the prompt that it is started with, and rests. */
    private static final String RECORDER = """
            [argv]
            new = ["true"]
            prompted = ["env", "sh", "-c", 'printf %s "$1" >heard; exec sleep 600', "para", "{prompt}"]
            """;

    private final StoryWorld world = new StoryWorld();

    @BeforeEach
    void dispatch() {
        world.para("dispatch", "one", "-p", "cat >heard", "--agent", "shell").ok();
    }

    @AfterEach
    void end() throws IOException {
        try (Stream<Path> files = Files.walk(world.root)) {
            assertThat(files.filter(file -> file.endsWith("x"))).isEmpty();
        } finally {
            world.close();
        }
    }

    @Test
    void everyArgumentOfEveryToolIsUsedExactlyOrRefused() {
        try (NodeClient client = NodeClient.start()) {
            client.connectHttp(world.status().at("/mcp/url").asText(), world.token());
            for (JsonNode tool : client.ask(NodeClient.command("tools")).path("tools")) {
                tool.at("/inputSchema/properties").properties().forEach(property -> {
                    if (takesText(property.getValue())) {
                        Nasty.WORDS.forEach(
                                word -> call(client, tool.path("name").asText(), property, word));
                    }
                });
            }
        }
    }

    @Test
    void everyArgumentOfEveryCommandIsUsedExactlyOrRefused() {
        for (String word : List.of(Nasty.EVERYTHING, "n".repeat(300))) {
            for (List<String> command : commands(word)) {
                Ran ran = world.para(command.toArray(String[]::new));
                assertThat(ran.exit()).as(ran.toString()).isBetween(0, 9);
                assertThat(ran.out() + ran.err())
                        .as(ran.toString())
                        .matches(text -> !Nasty.isRaw(text), "nothing raw")
                        .doesNotContain("\tat ", "Exception");
                if (ran.exit() != 0 && !ran.err().isEmpty()) {
                    assertThat(ran.err()).startsWith("para: ").contains("hint: ");
                }
            }
        }
    }

    @Test
    void whatIsMeantToBeTextArrivesAsItIs() {
        String typed = "$(touch x) `touch x` 'it' \"is\" é漢😀 \\n ; touch x #{pane_id} %1";
        world.para("send", "one", typed).ok();
        Until.so("it was typed", Duration.ofSeconds(10), () -> heard().equals(typed + "\n"));
        world.para("finish", "--", "-x $(touch x) `touch x`\n\nit's \"so\" é漢😀", "one")
                .ok();
        assertThat(world.git("log", "-1", "--format=%B", "para/one"))
                .isEqualTo("-x $(touch x) `touch x`\n\nit's \"so\" é漢😀");
    }

    @Test
    void aSessionIsDispatchedFinishedAndLandedInNastyWordsExactly() {
        GitWorld.write(world.repository.resolve(".para/agents/recorder.toml"), RECORDER);
        world.para("dispatch", "two", "-p", Nasty.EVERYTHING, "--agent", "recorder")
                .ok();
        Path tree = world.worktree("two");
        Until.so(
                "it has its prompt",
                Duration.ofSeconds(20),
                () -> Files.exists(tree.resolve("heard"))
                        && GitWorld.read(tree.resolve("heard")).contains(Nasty.EVERYTHING));
        world.paraIn(tree, "report", Nasty.EVERYTHING).ok();
        assertThat(world.session("two").path("task").asText()).isEqualTo(Nasty.EVERYTHING);
        assertThat(world.session("two").at("/report/text").asText()).isEqualTo(Nasty.EVERYTHING);

        GitWorld.write(tree.resolve(Nasty.FILE), "1\n");
        world.para("finish", "-b", Nasty.BRANCH, "--", Nasty.EVERYTHING, "two").ok();
        assertThat(world.git("log", "-1", "--format=%B", Nasty.BRANCH)).isEqualTo(Nasty.EVERYTHING);
        assertThat(world.para("diff", "two", "--json").ok().json().path("files").findValuesAsText("path"))
                .contains(Nasty.FILE);

        world.para("integrate", "--session", "two", "-m", Nasty.EVERYTHING).ok();
        assertThat(world.git("log", "-1", "--format=%B", "main")).isEqualTo(Nasty.EVERYTHING);
        assertThat(world.repository.resolve(Nasty.FILE)).hasContent("1");
        world.para("undo").ok();
        assertThat(world.git("rev-parse", "--verify", Nasty.BRANCH)).isNotBlank();
        assertThat(world.repository.resolve(Nasty.FILE)).doesNotExist();
    }

    @Test
    void theDashboardShowsNastyWordsAsPlainText() {
        try (Screen screen = new Screen(world)) {
            world.paraIn(world.worktree("one"), "report", Nasty.EVERYTHING, "--blocked", Nasty.EVERYTHING)
                    .ok();
            screen.awaitText("$(touch x)");
            screen.awaitText("Sessions");
        }
    }

    private void call(NodeClient client, String tool, Map.Entry<String, JsonNode> property, String word) {
        ObjectNode arguments = arguments(tool);
        if (property.getValue().path("type").asText().equals("array")) {
            arguments.putArray(property.getKey()).add(word);
        } else {
            arguments.put(property.getKey(), word);
        }
        JsonNode answer = client.call(tool, arguments.toString());
        String about = tool + " " + arguments + " gave " + answer;
        assertThat(answer.has("error")).as(about).isFalse();
        if (answer.path("isError").asBoolean()) {
            JsonNode refusal = parsed(answer.at("/content/0/text").asText());
            assertThat(refusal.path("code").asText()).as(about).isNotIn("", "INTERNAL", "FAILED");
            assertThat(refusal.path("hint").asText()).as(about).isNotBlank();
            assertThat(refusal.path("message").asText() + refusal.path("hint").asText())
                    .as(about)
                    .matches(text -> !Nasty.isRaw(text), "nothing raw");
        }
    }

    private static ObjectNode arguments(String tool) {
        return (ObjectNode) parsed(OTHERS.getOrDefault(tool, "{}"));
    }

    private static boolean takesText(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                || schema.at("/items/type").asText().equals("string");
    }

    private static List<List<String>> commands(String word) {
        return List.of(
                List.of("start", word, "--dry-run"),
                List.of("start", "fresh", "--agent", word, "--dry-run"),
                List.of("dispatch", "fresh", "-p", word, "--agent", "shell", "--dry-run"),
                List.of("dispatch", "fresh", "-f", word),
                List.of("dispatch", "fresh", "-p", "t", "--base", word, "--agent", "shell"),
                List.of("dispatch", "fresh", "-p", "t", "--after", word, "--agent", "shell", "--dry-run"),
                List.of("dispatch", "fresh", "-p", "t", "--mode", word),
                List.of("send", word, "t"),
                List.of("read", word),
                List.of("approve", word),
                List.of("finish", "m", word),
                List.of("finish", "m", "one", "-b", word),
                List.of("integrate", word),
                List.of("integrate", "--session", "one", "--target", word, "--dry-run"),
                List.of("cancel", word),
                List.of("resume", word),
                List.of("recover", word),
                List.of("undo", word),
                List.of("diff", word),
                List.of("wait", word, "--timeout", "0"),
                List.of("wait", "one", "--for", word, "--timeout", "0"),
                List.of("config", "set", word, word),
                List.of("config", "get", word),
                List.of("theme", "show", word),
                List.of(word),
                List.of("--repo", word, "list"));
    }

    private String heard() {
        // The pane shows what it was given; a terminal hands it on line by line.
        return GitWorld.read(world.worktree("one").resolve("heard"));
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }
}
