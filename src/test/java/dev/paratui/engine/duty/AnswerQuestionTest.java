package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.ReplyToQuestion;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question gets its answer once, and only while it is asked. */
class AnswerQuestionTest {
    @TempDir
    Path folder;

    private DutyWorld world;
    private Session session;
    private Path typed;
    private Activity now = Activity.QUESTION;
    private AnswerQuestion answers;

    @BeforeEach
    void begin() throws IOException {
        world = new DutyWorld(folder);
        session = world.start("fix", "stty -icanon -echo; echo ready; exec cat >typed");
        typed = DutyWorld.tree(session).resolve("typed");
        answers = new AnswerQuestion(
                world.prompting,
                world.tmux.typing,
                world.places,
                there -> new Evidence(now, "screen", "which?", Instant.EPOCH));
        TmuxWorld.await(
                "its start",
                () -> world.tmux.capture.text(DutyWorld.pane(session), 10).contains("ready"));
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void aChoiceIsOneKey() {
        world.perform(answers, reply("2"));
        world.awaitFile(typed, "2");
    }

    @Test
    void wordsAreTextWithEnter() {
        world.perform(answers, reply("42 or so"));
        world.awaitFile(typed, "42 or so\n");
    }

    @Test
    void whenNothingIsAskedAnyMoreItIsRefused() {
        String intent = reply("2");
        now = Activity.WORKING;
        assertThatThrownBy(() -> world.tried(answers, intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("asks no question now; it is working");
    }

    @Test
    void cutOffWhileAnsweringItIsNotAnsweredTwice() {
        String intent = reply("1");
        world.tried(answers, intent);
        world.awaitFile(typed, "1");
        assertThatThrownBy(() -> world.tried(answers, intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("may have been given");
    }

    private String reply(String text) {
        return world.asked(new ReplyToQuestion(session.name(), text));
    }
}
