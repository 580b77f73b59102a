package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestSession;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.Diffs;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.WorktreeStates;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Base;
import dev.paratui.model.DiffCounts;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Work;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of real work trees, made after output and not without. */
class DiffLooksTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private GitWorld git;
    private Path tree;
    private DiffLooks looks;

    @BeforeEach
    void begin() {
        git = new GitWorld(folder);
        Path top = git.repository("repo");
        Repository repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        tree = repository.worktreesDir().resolve("a");
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/a", git.head(top), "session"));
        Quarantine quarantine = new Quarantine(repository, git.path("run"));
        looks = new DiffLooks(
                engine.board(),
                new Snapshots(repository, quarantine),
                new Diffs(repository, quarantine),
                new WorktreeStates(repository),
                moments::now);
        RequestSession like = Samples.request("a", tree.toString(), ExecKind.TMUX);
        Work work = new Work("para/a", new Base("main", git.head(top)), tree.toString());
        String start =
                engine.ask(new RequestSession(A, like.brief(), work), "person").subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(A, Samples.SEAT, start))), "supervisor");
    }

    @AfterEach
    void end() {
        looks.close();
        engine.close();
    }

    @Test
    void whatTheAgentWroteIsCountedAfterItSaidSomethingAndNotBefore() {
        GitWorld.write(tree.resolve("new"), "1\n2\n");
        assertThat(look()).as("never counted yet").isTrue();
        awaitCounts(new DiffCounts(1, 2, 0, 1, 0, 0));

        GitWorld.write(tree.resolve("README"), "other\n");
        moments.pass(Duration.ofMinutes(1));
        assertThat(look()).as("silent").isFalse();
        // One that is just ending is seen before it makes room for the next.
        TmuxWorld.await("the end of the first count", () -> {
            looks.suspect(A);
            return look();
        });
        awaitCounts(new DiffCounts(2, 3, 1, 1, 0, 0));
    }

    @Test
    void aSecondCountWaitsAWhile() {
        look();
        awaitCounts(new DiffCounts(0, 0, 0, 0, 0, 0));
        GitWorld.write(tree.resolve("new"), "1\n");
        TmuxWorld.await("the end of the first count", () -> {
            looks.suspect(A);
            return look();
        });
        assertThat(seen().diff()).contains(new DiffCounts(0, 0, 0, 0, 0, 0));
        moments.pass(Duration.ofMinutes(1));
        TmuxWorld.await("the second count", () -> {
            look();
            return seen().diff().filter(counts -> counts.files() == 1).isPresent();
        });
    }

    @Test
    void inTheMiddleOfAMergeThatIsToldInsteadOfACount() {
        git.commit(tree, "README", "ours\n");
        git.commit(git.path("repo"), "README", "theirs\n");
        git.tryGit(tree, "merge", "main");
        look();
        TmuxWorld.await("the look", () -> !seen().gitState().isEmpty());
        assertThat(seen().gitState()).contains("merge");
        assertThat(seen().diff()).isEmpty();
    }

    private boolean look() {
        return looks.at(List.of(session()));
    }

    private void awaitCounts(DiffCounts counts) {
        TmuxWorld.await(
                counts + ", not " + seen().diff(),
                () -> seen().diff().filter(counts::equals).isPresent());
    }

    private Session session() {
        return engine.board().snapshot().ledger().sessionOrRefuse(A);
    }

    private Sighting seen() {
        return engine.board().snapshot().sightingOf(A);
    }
}
