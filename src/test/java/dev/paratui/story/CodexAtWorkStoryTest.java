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

/** The real Codex works in a session, offline; it has no hooks for us, so its screen tells. */
@Tag("story")
@Timeout(360)
class CodexAtWorkStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WRITE = """
            {"cmd":"printf 'hello\\\\n' > greeting.txt && printf $PARA_SESSION > session.txt",
             "sandbox_permissions":"require_escalated","justification":"May I write the greeting?"}""";

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
        Path config = world.root.resolve("home/.codex");
        GitWorld.write(config.resolve("config.toml"), """
                model = "gpt-5.2-codex"
                model_provider = "standin"
                check_for_update_on_startup = false
                [model_providers.standin]
                name = "Stand-in"
                base_url = "%s/v1"
                wire_api = "responses"
                """.formatted(model.url()));
        world.set("PATH", NpmProgram.CODEX.program().getParent() + ":" + System.getenv("PATH"));
        world.set("CODEX_HOME", config.toString());
        model.on("review", Reply.says("It is up for review."))
                .on("write a greeting", Reply.uses("exec_command", WRITE).after(Duration.ofSeconds(4)))
                .on(
                        "Now please finish",
                        Reply.uses("mcp__para/para_finish", "{\"commit_message\":\"greet\"}")
                                .after(Duration.ofSeconds(1)))
                .on("still know", Reply.says("Yes: a greeting."))
                .on("", Reply.says("It is written. Shall I finish?"));
    }

    @Test
    void itWorksAsksIsAllowedFinishesAndIsResumed() {
        world.para("dispatch", "greeting", "--agent", "codex", "-p", "Please write a greeting.")
                .ok();
        try (Screen screen = new Screen(world)) {
            worker.awaits("working", "screen");
            assertThat(worker.awaits("permission", "screen")).contains("printf 'hello");
            screen.awaitText("seen by screen");
            screen.select("greeting");
            screen.press("y");
            worker.awaits("idle", "screen");
        }
        assertThat(world.worktree("greeting").resolve("greeting.txt")).hasContent("hello");
        assertThat(world.worktree("greeting").resolve("session.txt")).hasContent("greeting");
        world.para("send", "greeting", "Now please finish.").ok();
        Until.so(
                "in review",
                PATIENCE,
                () -> world.session("greeting").path("life").asText().equals("review"));
        assertThat(world.git("log", "-1", "--format=%s", "para/greeting")).isEqualTo("greet");
        worker.awaits("idle", "screen");
        isResumedInTheSameConversation();
        assertThat(worker.history()).containsSubsequence("working", "permission", "idle", "working", "idle");
    }

    private void isResumedInTheSameConversation() {
        worker.kill();
        worker.awaits("exited", "process");
        world.para("resume", "greeting").ok();
        worker.awaits("idle", "screen");
        world.para("send", "greeting", "Do you still know what you made?").ok();
        Until.so("the answer", PATIENCE, () -> worker.pane().contains("Yes: a greeting."));
        String last = model.asked().get(model.asked().size() - 1).path("input").toString();
        assertThat(last).contains("Please write a greeting.", "It is up for review.");
    }
}
