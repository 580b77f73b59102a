package dev.paratui.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.RequestUndo;
import dev.paratui.git.GitWorld;
import dev.paratui.model.EntryState;
import dev.paratui.model.Life;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialLandingTest {
    @TempDir
    Path folder;

    private TrainWorld at;
    private Path tree;

    @BeforeEach
    void begin() {
        at = new TrainWorld(folder);
        at.settings("after = \"close\"", "check = \"test -f api.txt && ! test -f page.txt\"");
        tree = at.session("a", "api.txt", "api\n");
        GitWorld.write(tree.resolve("page.txt"), "page\n");
    }

    @AfterEach
    void end() {
        at.close();
    }

    private String diff() {
        return at.git.git(tree, "diff", "--name-only", "main", "HEAD");
    }

    @Test
    void theCheckSeesOnlyWhatLandsAndTheSessionGoesOnWithTheRest() {
        String entry = at.queueFiles("a", "api.txt");
        at.go();
        at.awaitState(entry, EntryState.LANDED);
        at.awaitRest("a");
        assertThat(at.subjects()).isEqualTo("first\npart of a");
        assertThat(at.top.resolve("page.txt")).doesNotExist();
        assertThat(at.sessionNamed("a").life()).isEqualTo(Life.RUNNING);
        assertThat(diff()).isEqualTo("page.txt");
        assertThat(at.git.git(tree, "log", "-1", "--format=%s")).isEqualTo("Work of session a");
        assertThat(at.sessionNamed("a").standing().head()).contains(at.git.head(tree));
    }

    @Test
    void undoneMainAndSessionAreAsBefore() {
        String entry = at.queueFiles("a", "api.txt");
        at.go();
        at.awaitState(entry, EntryState.LANDED);
        at.awaitRest("a");
        at.git.commit(tree, "later.txt", "later\n");
        at.ask(new RequestUndo(Optional.empty(), Optional.empty()));
        at.awaitRest("a");
        assertThat(at.subjects()).isEqualTo("first");
        assertThat(at.top.resolve("api.txt")).doesNotExist();
        assertThat(diff()).isEqualTo("api.txt\nlater.txt\npage.txt");
        assertThat(at.sessionNamed("a").life()).isEqualTo(Life.RUNNING);
        at.awaitTidy();
    }

    @Test
    void partAfterPartLandsAndTheRestAtTheEndAsAWhole() {
        at.settings("after = \"close\"");
        GitWorld.write(tree.resolve("more.txt"), "more\n");
        List<String> parts = List.of("api.txt", "page.txt");
        at.go();
        for (String part : parts) {
            at.awaitState(at.queueFiles("a", part), EntryState.LANDED);
            at.awaitRest("a");
        }
        assertThat(diff()).isEqualTo("more.txt");
        at.awaitState(at.queue("a"), EntryState.LANDED);
        assertThat(at.subjects()).isEqualTo("first\npart of a\npart of a\nland a");
    }

    @Test
    void aRedPartLeavesEverythingAsItWas() {
        String entry = at.queueFiles("a", "page.txt");
        at.go();
        at.awaitState(entry, EntryState.RED);
        at.awaitRest("a");
        assertThat(at.subjects()).isEqualTo("first");
        assertThat(diff()).isEqualTo("api.txt\npage.txt");
        assertThat(at.entry(entry).findings().check().orElseThrow().exit()).isEqualTo(Optional.of(1));
    }
}
