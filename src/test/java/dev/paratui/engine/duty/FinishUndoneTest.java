package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.RequestFinish;
import dev.paratui.command.RequestUndo;
import dev.paratui.git.GitWorld;
import dev.paratui.model.ActKind;
import dev.paratui.model.Deletions;
import dev.paratui.model.Life;
import dev.paratui.model.Refused;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finish that is taken back leaves the work open as it was, down to what was staged. */
class FinishUndoneTest extends SessionAtHand {
    @BeforeEach
    void begin() {
        begun(world.start("fix", "exec sleep 600"));
        world.git.commit(tree, "tracked", "1\n");
        GitWorld.write(tree.resolve("README"), "staged\n");
        world.git.git(tree, "rm", "--quiet", "--cached", "tracked");
        world.git.git(tree, "add", "README");
        GitWorld.write(tree.resolve("README"), "staged\nand not\n");
        GitWorld.write(tree.resolve("new"), "n\n");
    }

    @Test
    void whatWasStagedIsStagedAgainAndNothingElse() {
        String before = view();
        assertThat(before).contains("MM README", "D  tracked", "?? new");
        finish();
        assertThat(world.git.git(tree, "status", "--porcelain")).isEmpty();

        undo(ActKind.FINISH);
        assertThat(view()).isEqualTo(before);
        assertThat(world.session("fix").life()).isEqualTo(Life.RUNNING);
        assertThat(world.git.git(tree, "for-each-ref", "refs/worktree", "refs/para"))
                .isEmpty();
    }

    @Test
    void cutOffInTheMiddleItIsTheSame() {
        String before = view();
        String intent = world.asked(new RequestFinish(session.name(), "work", "", Deletions.FEW));
        world.tried(world.finishes, intent);
        world.perform(world.finishes, intent);

        String back = world.asked(new RequestUndo(Optional.empty(), Optional.empty()));
        world.tried(world.undoes, back);
        world.perform(world.undoes, back);
        assertThat(view()).isEqualTo(before);
    }

    @Test
    void itOutlastsTheTrashAndGarbageCollection() {
        String before = view();
        finish();
        cancel();
        world.git.git(world.top, "gc", "--quiet", "--prune=now");
        undo(ActKind.CANCEL);
        world.git.git(world.top, "gc", "--quiet", "--prune=now");
        undo(ActKind.FINISH);
        assertThat(view()).isEqualTo(before);
    }

    @Test
    void nothingIsKeptOnceItsWorkTreeIsGoneForGood() {
        finish();
        cancel();
        assertThat(world.git.git(world.top, "for-each-ref", "refs/para/staged")).isNotEmpty();
        world.trash.list().forEach(entry -> world.trash.purge(entry.id()));
        assertThat(world.git.git(world.top, "for-each-ref", "refs/para")).isEmpty();
    }

    @Test
    void whatWasCommittedSinceIsNotTakenBack() {
        finish();
        world.git.commit(tree, "later", "1\n");
        String head = world.git.head(tree);
        assertThatThrownBy(() -> undo(ActKind.FINISH))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("committed since");
        assertThat(world.git.head(tree)).isEqualTo(head);
    }

    private void finish() {
        world.perform(world.finishes, world.asked(new RequestFinish(session.name(), "work", "", Deletions.FEW)));
    }

    private String view() {
        return world.git.git(tree, "status", "--porcelain")
                + world.git.git(tree, "diff", "--cached")
                + world.git.git(tree, "diff")
                + world.git.git(tree, "log", "--format=%H");
    }
}
