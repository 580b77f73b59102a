package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestUndo;
import dev.paratui.event.ActUndone;
import dev.paratui.exec.ProcessTree;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancelled session is away whole, and whole it comes back. */
class CancelSessionTest extends SessionAtHand {
    @BeforeEach
    void begin() {
        begun(world.start("fix", "echo $$ >pid; exec sleep 600"));
        world.awaitFile(tree.resolve("pid"), pidOf(session) + "\n");
    }

    @Test
    void everythingComesBackByteForByte() throws IOException {
        fillWithEveryKindOfWork();
        Map<String, String> files = GitWorld.contents(tree);
        List<String> git = gitsView(tree);
        long program = pidOf(session);

        cancel();
        assertThat(tree).doesNotExist();
        assertThat(world.repository.hasBranch("para/fix")).isFalse();
        assertThat(world.tmux.panes.find(session.name())).isEmpty();
        TmuxWorld.await("the end of its program", () -> !ProcessTree.lives(program));
        assertThat(world.session("fix").life()).isEqualTo(Life.CANCELLED);
        assertThat(world.places.folder().resolve("prompts")).isEmptyDirectory();

        undo();
        assertThat(GitWorld.contents(tree)).isEqualTo(files);
        assertThat(gitsView(tree)).isEqualTo(git);
        assertThat(world.session("fix").life()).isEqualTo(Life.RUNNING);
        assertThat(world.session("fix").seat())
                .as("without a pane until it is resumed")
                .isEqualTo(Seat.NONE);
    }

    @Test
    void cutOffBeforeItWasWrittenDownItGoesOn() {
        GitWorld.write(tree.resolve("new"), "1\n");
        Map<String, String> files = GitWorld.contents(tree);
        String intent = world.asked(new RequestCancel(session.name(), "", Intent.Urgency.AT_ONCE));
        world.tried(world.cancels, intent);
        world.perform(world.cancels, intent);

        String back = world.asked(new RequestUndo(Optional.empty(), Optional.empty()));
        world.tried(world.undoes, back);
        world.perform(world.undoes, back);
        assertThat(GitWorld.contents(tree)).isEqualTo(files);
    }

    @Test
    void whenItsNameLivesAgainItComesBackUnderAnother() {
        GitWorld.write(tree.resolve("new"), "1\n");
        cancel();
        world.moments.pass(Duration.ofMinutes(1));
        Session next = world.start("fix", "exec sleep 600");
        GitWorld.write(DutyWorld.tree(next).resolve("other"), "2\n");

        ActUndone undone = (ActUndone) undo().events().get(0);
        assertThat(undone.session()).isEqualTo(new SessionName("fix-2"));
        Path back = DutyWorld.tree(world.session("fix-2"));
        assertThat(back.resolve("new")).hasContent("1");
        assertThat(world.git.git(back, "symbolic-ref", "--short", "HEAD")).isEqualTo("para/fix-2");
        assertThat(DutyWorld.tree(next).resolve("other")).hasContent("2");
        assertThat(world.livingPane(next)).isPresent();
    }

    private void fillWithEveryKindOfWork() throws IOException {
        GitWorld.write(tree.resolve(".gitignore"), "secret\npid\n");
        world.git.commitAll(tree, "own commit");
        GitWorld.write(tree.resolve("README"), "staged\n");
        world.git.git(tree, "add", "README");
        GitWorld.write(tree.resolve("README"), "staged\nand not\n");
        GitWorld.write(tree.resolve("untracked/a b\n$(id)"), "u");
        GitWorld.write(tree.resolve("secret"), "s\0s");
        Files.setPosixFilePermissions(tree.resolve("secret"), PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("nowhere"));
    }

    private List<String> gitsView(Path place) {
        return List.of(
                world.git.git(place, "status", "--porcelain", "--ignored", "--branch"),
                world.git.git(place, "diff", "--cached"),
                world.git.git(place, "diff"),
                world.git.git(place, "log", "--format=%H %s"));
    }

    private long pidOf(Session of) {
        return world.tmux.client.statusNow().stream()
                .filter(pane -> pane.session().equals(of.name()))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
