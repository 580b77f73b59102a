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
    private static final String WRITE = """
            {"cmd":"printf 'hello\\\\n' > greeting.txt && printf $PARA_SESSION > session.txt",
             "sandbox_permissions":"require_escalated","justification":"May I write the greeting?"}""";

    private final Greeting at = new Greeting();
    private final StoryWorld world = at.world;
    private final Worker worker = at.worker;

    @AfterEach
    void end() {
        at.close();
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
                """.formatted(at.model.url()));
        world.set("CODEX_HOME", config.toString());
        at.answering(NpmProgram.CODEX, Reply.uses("mcp__para/para_finish", "{\"commit_message\":\"greet\"}"))
                .on("write a greeting", Reply.uses("exec_command", WRITE).after(Duration.ofSeconds(4)))
                .on("still know", Reply.says("Yes: a greeting."))
                .on("", Reply.says("It is written. Shall I finish?"));
    }

    @Test
    void itWorksAsksIsAllowedFinishesAndIsResumed() {
        at.dispatch("codex");
        try (Screen screen = new Screen(world)) {
            worker.awaits("working", "screen");
            assertThat(worker.awaits("permission", "screen")).contains("printf 'hello");
            screen.awaitText("seen by screen");
            at.allow(screen);
            worker.awaits("idle", "screen");
        }
        at.isWritten();
        assertThat(world.worktree("greeting").resolve("session.txt")).hasContent("greeting");
        at.finishes("greet");
        worker.awaits("idle", "screen");
        at.isResumedInTheSameConversation("Yes: a greeting.", "input");
        assertThat(worker.history()).containsSubsequence("working", "permission", "idle", "working", "idle");
    }
}
