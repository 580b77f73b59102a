package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.EndPanes;
import dev.paratui.command.NoteConversation;
import dev.paratui.command.NoteLost;
import dev.paratui.command.RequestResume;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Loss;
import dev.paratui.model.Refused;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A program that comes back is in its own conversation, directory and environment; claude's own argv, a script's part.
 */
class ResumedConversationTest extends SessionAtHand {
    private static final String CONVERSATION = "7f3c0f1e-2c1b-4f0e-9d3a-0123456789ab";

    @BeforeEach
    void begin() {
        world.git.script("bin/claude", """
                n=$(ls started.* 2>/dev/null | wc -l)
                for word in "$@"; do printf '%s\\n' "$word"; done >argv.$n
                env >env.$n
                pwd >started.$n
                exec sleep 600""");
        begun(world.start("fix", "claude", "mend it"));
        TmuxWorld.await("its start", () -> Files.exists(tree.resolve("started.0")));
    }

    @Test
    void afterTheLossOfItsPaneItGoesOnInItsOwnConversationDirectoryAndEnvironment() {
        world.engine.ask(new NoteConversation(session.name(), CONVERSATION), "supervisor");
        world.tmux.panes.close(session.name());
        world.engine.ask(new NoteLost(session.name(), Loss.PANE), "supervisor");
        resume();
        assertThat(words(1)).containsSequence("--resume", CONVERSATION).doesNotContain("mend it", "--continue");
        assertThat(GitWorld.read(tree.resolve("started.1"))).isEqualTo(tree + "\n");
        assertThat(variables(1)).isEqualTo(variables(0)).anyMatch(line -> line.startsWith("PARA_PORT=2"));
        assertThat(variables(1))
                .contains(
                        "PARA_SESSION=fix",
                        "PARA_ROOT=" + world.top,
                        "PARA_MCP_URL=http://127.0.0.1:1/mcp/worker/fix",
                        "PARA_MCP_TOKEN_FILE=" + world.places.folder().resolve("token"));
    }

    @Test
    void afterAStopOfAllPanesToo() {
        world.engine.ask(new NoteConversation(session.name(), CONVERSATION), "supervisor");
        world.engine.ask(new EndPanes(), "person");
        world.tmux.panes.close(session.name());
        resume();
        assertThat(words(1)).containsSequence("--resume", CONVERSATION);
        assertThat(variables(1)).isEqualTo(variables(0));
    }

    @Test
    void withoutAKnownConversationItIsTheLastOneOfItsDirectory() {
        world.tmux.panes.close(session.name());
        world.engine.ask(new NoteLost(session.name(), Loss.PANE), "supervisor");
        resume();
        assertThat(words(1)).contains("--continue").doesNotContain("--resume");
    }

    @Test
    void inADirectoryThatIsAnotherRepositoryByNowItIsRefused() throws IOException {
        world.tmux.panes.close(session.name());
        world.engine.ask(new NoteLost(session.name(), Loss.PANE), "supervisor");
        Files.move(tree, tree.resolveSibling("moved"));
        world.git.git(world.top, "clone", "--quiet", world.top.toString(), tree.toString());
        world.git.git(tree, "checkout", "--quiet", "-b", "para/fix");
        assertThatThrownBy(this::resume)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no work tree of this repository any more");
        assertThat(world.livingPane(session)).isEmpty();
    }

    private void resume() {
        world.perform(world.resumes, world.asked(new RequestResume(session.name(), "")));
        TmuxWorld.await("its second start", () -> Files.exists(tree.resolve("started.1")));
    }

    private List<String> words(int start) {
        return GitWorld.read(tree.resolve("argv." + start)).lines().toList();
    }

    private List<String> variables(int start) {
        return GitWorld.read(tree.resolve("env." + start))
                .lines()
                .filter(line -> line.startsWith("PARA_"))
                .sorted()
                .toList();
    }
}
