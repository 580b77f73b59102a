package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.RequestClean;
import dev.paratui.command.RequestUndo;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Keepsakes;
import dev.paratui.model.ActKind;
import dev.paratui.model.Ledger;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was cleaned away is in the trash again, unless it went for good. */
class CleanUndoneTest extends SessionAtHand {
    private String cancelled;

    @BeforeEach
    void aCancelledSession() {
        begun(world.start("fix", ""));
        GitWorld.write(tree.resolve("open"), "open work\n");
        cancel();
        cancelled = newest(ActKind.CANCEL).id();
    }

    @Test
    void aCleanForgetsWhatWasKeptForWhatIsOverOnlyAfterTheTimeOfTheTrash() throws IOException {
        GitWorld.write(world.top.resolve(".para/config.toml"), "[trash]\nkeep = \"1s 1GB\"\n");
        String head = world.git.head(world.top);
        for (String ref : List.of("before/" + cancelled, "before/l-nobody", "tasks/task-x/1", "trash-of-others/1")) {
            world.git.git(world.top, "update-ref", "refs/para/" + ref, head);
        }
        OldKeepsakes old = new OldKeepsakes(new Keepsakes(world.repository), world.settings);
        Ledger ledger = world.engine.board().snapshot().ledger();
        old.forget(ledger, Instant.EPOCH);
        assertThat(kept().lines()).hasSize(3);
        old.forget(ledger, Instant.now().plusSeconds(60));
        assertThat(kept()).isEmpty();
        assertThat(world.git.git(world.top, "rev-parse", "refs/para/trash-of-others/1"))
                .isEqualTo(head);
    }

    private String kept() {
        return world.git.git(world.top, "for-each-ref", "--format=%(refname)", "refs/para/before/", "refs/para/tasks/");
    }

    @Test
    void whatWasCleanedAwayComesBackAndThenTheSessionItself() {
        clean(RequestClean.End.ASIDE);
        assertThat(world.trash.aside(cancelled)).isPresent();
        assertThatThrownBy(() -> world.asked(new RequestUndo(Optional.of(cancelled), Optional.empty())))
                .hasMessageContaining("cleaned away");
        undo();
        assertThat(world.trash.aside(cancelled)).isEmpty();
        assertThat(newest(ActKind.CLEAN).isUndone()).isTrue();
        undo();
        assertThat(tree.resolve("open")).hasContent("open work");
    }

    @Test
    void removedForGoodNothingComesBackAlsoNotByTheCleanBefore() {
        clean(RequestClean.End.ASIDE);
        clean(RequestClean.End.FOR_GOOD);
        assertThat(world.trash.entry(cancelled)).isEmpty();
        assertThat(newest(ActKind.CLEAN).isGone()).isTrue();
        assertThatThrownBy(this::undo).hasMessageContaining("nothing to undo");
    }

    @Test
    void cutOffWhileItIsSetAsideItIsDoneAgain() {
        String intent = world.asked(new RequestClean(List.of(cancelled), RequestClean.End.ASIDE));
        world.tried(cleans(), intent);
        world.perform(cleans(), intent);
        String back = world.asked(new RequestUndo(Optional.empty(), Optional.empty()));
        world.tried(world.undoes, back);
        world.perform(world.undoes, back);
        assertThat(newest(ActKind.CANCEL).isGone()).isFalse();
    }

    @Test
    void theSetUpOfAWorkTreeThatCameBackWholeIsNotRunAgain() {
        undo();
        assertThat(world.places.ready(session.name())).exists();
    }
}
