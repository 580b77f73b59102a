package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String QUESTION = """
            {"questions":[{"question":"Which colour shall the greeting have?","header":"Colour","multiSelect":false,
             "options":[{"label":"Blue","description":"as the sea"},{"label":"Red","description":"as wine"}]}]}""";

    private final Greeting at = new Greeting();
    private final StoryWorld world = at.world;
    private final Worker worker = at.worker;

    @AfterEach
    void end() {
        at.close();
    }

    @BeforeEach
    void prepare() {
        Path config = world.root.resolve("home/.claude");
        GitWorld.write(
                config.resolve(".claude.json"), "{\"hasCompletedOnboarding\":true,\"theme\":\"dark\",\"projects\":{}}");
        GitWorld.write(
                config.resolve("settings.json"),
                "{\"permissions\":{\"defaultMode\":\"default\",\"disableAutoMode\":\"disable\"}}");
        world.set("CLAUDE_CONFIG_DIR", config.toString());
        world.set("ANTHROPIC_BASE_URL", at.model.url());
        world.set("ANTHROPIC_AUTH_TOKEN", "stand-in");
        world.set("DISABLE_AUTOUPDATER", "1");
        world.set("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
        at.answering(
                        NpmProgram.CLAUDE_CODE,
                        Reply.uses("mcp__para__para_finish", "{\"commit_message\":\"greet in blue\"}"))
                .on(
                        "write a greeting",
                        Reply.uses(
                                        "Bash",
                                        "{\"command\":\"printf 'hello\\\\n' > greeting.txt\",\"description\":\"Write it\"}")
                                .after(Duration.ofSeconds(4)))
                .on("Blue", Reply.says("It is blue now. Tell me when to finish."))
                .on("still know", Reply.says("Yes: a greeting, in blue."))
                .on("", Reply.uses("AskUserQuestion", QUESTION));
    }

    @Test
    void itWorksAsksIsAllowedAsksIsAnsweredFinishesAndIsResumed() {
        at.dispatch("claude");
        try (Screen screen = new Screen(world)) {
            worker.awaits("working", "hook");
            assertThat(worker.awaits("permission", "hook")).contains("Bash: printf 'hello");
            screen.awaitText("seen by hook: Bash: printf");
            at.allow(screen);
            assertThat(worker.awaits("question", "hook")).contains("Which colour shall the greeting have?");
            screen.awaitText("Which colour shall the greeting have?");
        }
        at.isWritten();
        world.para("answer", "greeting", "1").ok();
        worker.awaits("idle", "hook");
        at.finishes("greet in blue");
        worker.awaits("idle", "hook");
        String conversation = world.session("greeting").path("conversation").asText();
        at.isResumedInTheSameConversation("Yes: a greeting, in blue.", "messages");
        assertThat(world.session("greeting").path("conversation").asText()).isEqualTo(conversation);
        assertThat(worker.history()).containsSubsequence("working", "permission", "working", "question", "idle");
    }
}
