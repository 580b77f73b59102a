package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.engine.Done;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that has landed is put away, however often that is begun. */
class ClosingTest {
    @TempDir
    Path folder;

    private DutyWorld world;
    private Session session;

    @BeforeEach
    void begin() throws IOException {
        world = new DutyWorld(folder);
        session = world.start("fix", "exec sleep 600");
        GitWorld.write(DutyWorld.tree(session).resolve("new"), "1\n");
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void aScriptThatRunsIsWaitedFor() {
        assertThat(closed().again()).isPresent();
        assertThat(DutyWorld.tree(session).resolve("new")).exists();
        assertThat(world.livingPane(session)).isPresent();
    }

    @Test
    void cutOffAfterThePaneWasEndedItGoesOnThoughNothingIsSeenOfThatPaneAnyMore() {
        world.tmux.panes.close(session.name());
        assertThat(closed().again()).isEmpty();
        assertThat(DutyWorld.tree(session)).doesNotExist();
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
