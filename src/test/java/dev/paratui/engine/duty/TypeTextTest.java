package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.AnswerPermission;
import dev.paratui.command.EndPanes;
import dev.paratui.command.NoteBudget;
import dev.paratui.command.SendText;
import dev.paratui.command.SetBudget;
import dev.paratui.model.Activity;
import dev.paratui.model.Budget;
import dev.paratui.model.Evidence;
import dev.paratui.model.Intent;
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

/** Texts and answers arrive in the pane exactly, and at most once. */
class TypeTextTest {
    private static final String NASTY = "$(touch x) `touch x` 'q\" \\n é😀 #{pane_id} ; | {prompt}";

    @TempDir
    Path folder;

    private DutyWorld world;
    private Session session;
    private Path typed;

    @BeforeEach
    void begin() throws IOException {
        world = new DutyWorld(folder);
        session = world.start("fix", "echo ready; exec cat >typed");
        typed = DutyWorld.tree(session).resolve("typed");
        TmuxWorld.await("its start", () -> screen().contains("ready"));
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void aTextArrivesExactlyAndIsSubmitted() {
        world.perform(world.types, world.asked(text(NASTY, Intent.Submission.SUBMITTED)));
        world.awaitFile(typed, NASTY + "\n");
        assertThat(DutyWorld.tree(session).resolve("x")).doesNotExist();
    }

    @Test
    void whileItsBudgetIsReachedNothingIsTypedAlsoByForce() {
        world.engine.ask(new SetBudget(session.name(), Budget.parse("1h"), Activity.IDLE), "person");
        world.engine.ask(new NoteBudget(session.name(), "1h of work"), "supervisor");
        String waiting = world.asked(text("more", Intent.Submission.FORCED));
        assertThat(world.tried(world.types, waiting).again()).isPresent();
        assertThat(screen()).doesNotContain("more");
        world.engine.ask(new SetBudget(session.name(), Budget.parse("2h"), Activity.IDLE), "person");
        world.perform(world.types, waiting);
        world.awaitFile(typed, "more\n");
    }

    @Test
    void withoutEnterItOnlyStandsThere() {
        world.perform(world.types, world.asked(text("half", Intent.Submission.TYPED)));
        TmuxWorld.await("the text", () -> screen().contains("half"));
        TmuxWorld.await("the file", () -> typed.toFile().exists());
        assertThat(typed).isEmptyFile();
    }

    @Test
    void cutOffWhileTypingItIsNotTypedTwice() {
        String intent = world.asked(text("once", Intent.Submission.SUBMITTED));
        world.tried(world.types, intent);
        world.awaitFile(typed, "once\n");
        assertThatThrownBy(() -> world.tried(world.types, intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("may be in the pane");
        world.perform(world.types, world.asked(text("next", Intent.Submission.SUBMITTED)));
        world.awaitFile(typed, "once\nnext\n");
    }

    @Test
    void withoutAPaneItIsRefusedWithTheWayOut() {
        String intent = world.asked(text("x", Intent.Submission.SUBMITTED));
        world.engine.ask(new EndPanes(), "person");
        assertThatThrownBy(() -> world.tried(world.types, intent))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().hint()).contains("para resume fix"));
    }

    @Test
    void aPermissionPromptIsAnsweredOnlyWhileItIsThere() {
        String intent = world.asked(new AnswerPermission(session.name(), Intent.Verdict.APPROVE));
        assertThatThrownBy(() -> world.tried(answering(Activity.WORKING), intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("asks for no permission now");
        world.perform(answering(Activity.PERMISSION), intent);
        world.awaitFile(typed, "y\n");
    }

    private AnswerPrompt answering(Activity activity) {
        Evidence seen = new Evidence(activity, "screen", "", Instant.EPOCH);
        return new AnswerPrompt(world.programs, world.tmux.typing, asked -> seen);
    }

    private SendText text(String words, Intent.Submission submission) {
        return new SendText(session.name(), words, submission);
    }

    private String screen() {
        return world.tmux.capture.text(DutyWorld.pane(session), 20);
    }
}
