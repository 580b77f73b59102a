package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.NoteLost;
import dev.paratui.command.RequestFinish;
import dev.paratui.command.RequestResume;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Deletions;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is missing of a session is made again, and nothing else is touched. */
class ResumeSessionTest extends WorldAtHand {
    private static final String RUN_ONCE_MORE = "echo run >>runs; [ -e again ] || exit 3; exec sleep 600";

    @Test
    void aPaneThatIsGoneIsOpenedAgainInTheSameWorkTree() {
        Session session = world.start("fix", "");
        GitWorld.write(DutyWorld.tree(session).resolve("open"), "work\n");
        world.tmux.panes.close(session.name());
        lose(session, Loss.PANE);

        Session back = resume(session, "");
        assertThat(back.life()).isEqualTo(Life.RUNNING);
        assertThat(back.standing().loss()).isEmpty();
        assertThat(back.seat().pane()).isNotEqualTo(session.seat().pane());
        assertThat(world.livingPane(back)).isEqualTo(back.seat().pane());
        assertThat(DutyWorld.tree(back).resolve("open")).hasContent("work");
    }

    @Test
    void aWorkTreeThatIsGoneIsMadeAgainFromItsBranch() throws IOException {
        Session session = world.start("fix", "");
        String commit = world.git.commit(DutyWorld.tree(session), "done", "1\n");
        world.tmux.panes.close(session.name());
        delete(DutyWorld.tree(session));
        lose(session, Loss.WORKTREE);

        Session back = resume(session, "");
        assertThat(DutyWorld.tree(back).resolve("done")).hasContent("1");
        assertThat(world.git.head(DutyWorld.tree(back))).isEqualTo(commit);
        assertThat(world.git.git(DutyWorld.tree(back), "symbolic-ref", "--short", "HEAD"))
                .isEqualTo("para/fix");
        assertThat(world.livingPane(back)).isPresent();
    }

    @Test
    void aBranchThatIsGoneIsMadeAgainAtItsLastKnownCommit() {
        Session session = world.start("fix", "");
        GitWorld.write(DutyWorld.tree(session).resolve("done"), "1\n");
        world.perform(world.finishes, world.asked(new RequestFinish(session.name(), "work", "", Deletions.FEW)));
        String head = world.git.head(DutyWorld.tree(session));
        world.git.git(world.top, "update-ref", "-d", "refs/heads/para/fix");
        lose(session, Loss.BRANCH);

        resume(session, "");
        assertThat(world.git.git(world.top, "rev-parse", "para/fix")).isEqualTo(head);
        assertThat(world.git.git(DutyWorld.tree(session), "status", "--porcelain"))
                .isEmpty();
    }

    @Test
    void aScriptThatHasEndedRunsAgain() {
        Session session = world.start("fix", RUN_ONCE_MORE);
        world.awaitEnd(session);
        GitWorld.write(DutyWorld.tree(session).resolve("again"), "");

        Session back = resume(session, "");
        world.awaitFile(DutyWorld.tree(session).resolve("runs"), "run\nrun\n");
        assertThat(world.livingPane(back)).isPresent();
    }

    @Test
    void anotherScriptInItsPlaceIsRunInstead() {
        Session session = world.start("fix", RUN_ONCE_MORE);
        world.awaitEnd(session);

        resume(session, "echo \"other $(echo words)\" >runs; exec sleep 600");
        world.awaitFile(DutyWorld.tree(session).resolve("runs"), "other words\n");
    }

    @Test
    void aScriptThatRunsIsLeftAlone() {
        Session session = world.start("fix", "echo run >>runs; exec cat >typed");
        world.awaitFile(DutyWorld.tree(session).resolve("runs"), "run\n");

        Session back = resume(session, "");
        assertThat(back.seat()).isEqualTo(session.seat());
        resume(session, "more");
        world.awaitFile(DutyWorld.tree(session).resolve("typed"), "more\n");
        assertThat(DutyWorld.tree(session).resolve("runs")).hasContent("run");
    }

    @Test
    void theScriptOfASessionInReviewIsNotRunOnceMore() {
        Session session = world.start("fix", RUN_ONCE_MORE);
        world.awaitEnd(session);
        world.perform(world.finishes, world.asked(new RequestFinish(session.name(), "work", "", Deletions.FEW)));

        Session back = resume(session, "");
        assertThat(back.life()).isEqualTo(Life.REVIEW);
        world.tmux.typing.paste(DutyWorld.pane(back), "echo shell >here");
        world.tmux.typing.enter(DutyWorld.pane(back));
        world.awaitFile(DutyWorld.tree(session).resolve("here"), "shell\n");
        assertThat(DutyWorld.tree(session).resolve("runs")).hasContent("run");
    }

    @Test
    void cutOffAfterThePaneWasOpenedItIsNotRunTwice() {
        Session session = world.start("fix", "echo run >>runs; exec sleep 600");
        world.awaitFile(DutyWorld.tree(session).resolve("runs"), "run\n");
        world.tmux.panes.close(session.name());
        lose(session, Loss.PANE);
        String intent = world.asked(new RequestResume(session.name(), ""));
        world.tried(world.resumes, intent);
        world.awaitFile(DutyWorld.tree(session).resolve("runs"), "run\nrun\n");

        world.perform(world.resumes, intent);
        Session back = world.session("fix");
        assertThat(world.livingPane(back)).isEqualTo(back.seat().pane());
        assertThat(DutyWorld.tree(session).resolve("runs")).hasContent("run\nrun");
    }

    private void lose(Session session, Loss loss) {
        world.engine.ask(new NoteLost(session.name(), loss), "supervisor");
        assertThat(world.session(session.name().value()).standing().loss()).contains(loss);
    }

    private Session resume(Session session, String prompt) {
        SessionName name = session.name();
        world.perform(world.resumes, world.asked(new RequestResume(name, prompt)));
        Session back = world.session(name.value());
        TmuxWorld.await("its pane", () -> world.tmux.panes.find(name).isPresent());
        return back;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
        }
    }
}
