package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreeFolders;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits that no program tells of are heard from the system, those of ignored folders are not. */
class TreeWatchTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private final AtomicInteger changes = new AtomicInteger();
    private Path tree;
    private TreeWatch watch;

    @BeforeEach
    void begin() {
        GitWorld git = new GitWorld(folder);
        tree = git.repository("repo");
        GitWorld.write(tree.resolve("src/a.txt"), "a\n");
        GitWorld.write(tree.resolve(".gitignore"), "build/\n");
        GitWorld.write(tree.resolve("build/out"), "x\n");
        watch = new TreeWatch(new WorktreeFolders(Repository.find(git.exec(), tree)), new Counting());
        String start = engine.ask(Samples.request("a", tree.toString(), ExecKind.TMUX), "person")
                .subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(A, Samples.SEAT, start))), "supervisor");
        watch.at(List.of(session()));
        awaitChange("that it is watched now", 0);
    }

    @AfterEach
    void end() {
        watch.close();
        engine.close();
    }

    @Test
    void anEditInAFolderIsHeard() {
        int before = changes.get();
        GitWorld.write(tree.resolve("src/a.txt"), "b\n");
        awaitChange("the edit", before);
    }

    @Test
    void soIsOneInAFolderThatIsNew() {
        int before = changes.get();
        GitWorld.write(tree.resolve("new/b.txt"), "b\n");
        awaitChange("the folder", before);
        TmuxWorld.await("an edit in it", () -> {
            int now = changes.get();
            GitWorld.write(tree.resolve("new/b.txt"), "c" + System.nanoTime());
            return changes.get() > now || changes.get() > before + 3;
        });
    }

    @Test
    void whatIsIgnoredIsNot() {
        int before = changes.get();
        GitWorld.write(tree.resolve("build/out"), "y\n");
        GitWorld.write(tree.resolve("src/a.txt"), "b\n");
        awaitChange("the edit behind it", before);
        assertThat(changes.get()).isLessThanOrEqualTo(before + 2);
    }

    private Session session() {
        return engine.board().snapshot().ledger().sessionOrRefuse(A);
    }

    private void awaitChange(String what, int before) {
        TmuxWorld.await(what, () -> changes.get() > before);
    }

    private final class Counting implements TreeWatch.Listener {
        @Override
        public void changed(SessionName session) {
            changes.incrementAndGet();
        }

        @Override
        public void unheard(String words, String hint) {
            throw new AssertionError(words);
        }
    }
}
