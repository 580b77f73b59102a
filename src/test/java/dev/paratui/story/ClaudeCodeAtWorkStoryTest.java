package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.story.StandIn.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real Claude Code works in a session, offline: every state it is in is told, and by which evidence. */
@Tag("story")
@Timeout(360)
class ClaudeCodeAtWorkStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUESTION = """
            {"questions":[{"question":"Which colour shall the greeting have?","header":"Colour","multiSelect":false,
             "options":[{"label":"Blue","description":"as the sea"},{"label":"Red","description":"as wine"}]}]}""";

    private final StoryWorld world = new StoryWorld();
    private final StandIn model = new StandIn();
    private final Worker worker = new Worker(world, "greeting");

    @AfterEach
    void end() {
        world.close();
        model.close();
    }

    @BeforeEach
    void prepare() {
        Path config = world.root.resolve("home/.claude");
        GitWorld.write(
                config.resolve(".claude.json"), "{\"hasCompletedOnboarding\":true,\"theme\":\"dark\",\"projects\":{}}");
        GitWorld.write(
                config.resolve("settings.json"),
                "{\"permissions\":{\"defaultMode\":\"default\",\"disableAutoMode\":\"disable\"}}");
        world.set("PATH", NpmProgram.CLAUDE_CODE.program().getParent() + ":" + System.getenv("PATH"));
        world.set("CLAUDE_CONFIG_DIR", config.toString());
        world.set("ANTHROPIC_BASE_URL", model.url());
        world.set("ANTHROPIC_AUTH_TOKEN", "stand-in");
        world.set("DISABLE_AUTOUPDATER", "1");
        world.set("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
        model.on("review", Reply.says("It is up for review."))
                .on(
                        "write a greeting",
                        Reply.uses(
                                        "Bash",
                                        "{\"command\":\"printf 'hello\\\\n' > greeting.txt\",\"description\":\"Write it\"}")
                                .after(Duration.ofSeconds(4)))
                .on("Blue", Reply.says("It is blue now. Tell me when to finish."))
                .on(
                        "Now please finish",
                        Reply.uses("mcp__para__para_finish", "{\"commit_message\":\"greet in blue\"}")
                                .after(Duration.ofSeconds(1)))
                .on("still know", Reply.says("Yes: a greeting, in blue."))
                .on("", Reply.uses("AskUserQuestion", QUESTION));
    }

    @Test
    void itWorksAsksIsAllowedAsksIsAnsweredFinishesAndIsResumed() {
        world.para("dispatch", "greeting", "--agent", "claude", "-p", "Please write a greeting.")
                .ok();
        try (Screen screen = new Screen(world)) {
            worker.awaits("working", "hook");
            assertThat(worker.awaits("permission", "hook")).contains("Bash: printf 'hello");
            screen.awaitText("seen by hook: Bash: printf");
            screen.select("greeting");
            screen.press("y");
            assertThat(worker.awaits("question", "hook")).contains("Which colour shall the greeting have?");
            screen.awaitText("Which colour shall the greeting have?");
        }
        assertThat(world.worktree("greeting").resolve("greeting.txt")).hasContent("hello");
        world.para("answer", "greeting", "1").ok();
        worker.awaits("idle", "hook");
        world.para("send", "greeting", "Now please finish.").ok();
        Until.so(
                "in review",
                PATIENCE,
                () -> world.session("greeting").path("life").asText().equals("review"));
        assertThat(world.git("log", "-1", "--format=%s", "para/greeting")).isEqualTo("greet in blue");
        worker.awaits("idle", "hook");
        isResumedInTheSameConversation();
        assertThat(worker.history()).containsSubsequence("working", "permission", "working", "question", "idle");
    }

    private void isResumedInTheSameConversation() {
        String conversation = world.session("greeting").path("conversation").asText();
        worker.kill();
        worker.awaits("exited", "process");
        world.para("resume", "greeting").ok();
        worker.awaits("idle", "screen");
        world.para("send", "greeting", "Do you still know what you made?").ok();
        Until.so("the answer", PATIENCE, () -> worker.pane().contains("Yes: a greeting, in blue."));
        assertThat(world.session("greeting").path("conversation").asText()).isEqualTo(conversation);
        JsonNode last = model.asked().get(model.asked().size() - 1);
        assertThat(last.path("messages").toString()).contains("Please write a greeting.", "It is up for review.");
    }
}
