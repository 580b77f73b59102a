package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.engine.Done;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that has landed is put away, however often that is begun. */
class ClosingTest extends SessionAtHand {
    @BeforeEach
    void begin() {
        begun(world.start("fix", "exec sleep 600"));
        GitWorld.write(tree.resolve("new"), "1\n");
    }

    @Test
    void aScriptThatRunsIsWaitedFor() {
        assertThat(closed().again()).isPresent();
        assertThat(tree.resolve("new")).exists();
        assertThat(world.livingPane(session)).isPresent();
    }

    @Test
    void cutOffAfterThePaneWasEndedItGoesOnThoughNothingIsSeenOfThatPaneAnyMore() {
        world.tmux.panes.close(session.name());
        assertThat(closed().again()).isEmpty();
        assertThat(tree).doesNotExist();
        assertThat(world.repository.hasBranch("para/fix")).isFalse();
    }

    @Test
    void cutOffAfterTheWorkTreeWasMovedItGoesOn() {
        world.tmux.panes.close(session.name());
        closed();
        assertThat(closed().again()).isEmpty();
    }

    private Done closed() {
        Intent.Close intent = new Intent.Close("i", session.name(), "l1");
        return world.closes.perform(intent, world.engine.board().snapshot());
    }
}
