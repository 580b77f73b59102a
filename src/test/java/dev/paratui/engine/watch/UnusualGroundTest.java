package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestSession;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.git.History;
import dev.paratui.git.Mount;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Stands;
import dev.paratui.git.Tips;
import dev.paratui.git.Trials;
import dev.paratui.git.WorktreeFolders;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Agreement;
import dev.paratui.model.Base;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching where the system, the disk or the network does not do as usual. */
class UnusualGroundTest {
    private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private final Heard heard = new Heard();

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void whenTheSystemHasNoMoreWatchesItIsSaidOnceAndChangesAreLookedFor() throws IOException {
        Ground ground = new Ground();
        ground.session("a");
        ground.session("b");
        int folders =
                new WorktreeFolders(ground.repository).of(ground.tree("a"), 100).size();
        try (TreeWatch watch = new TreeWatch(
                new WorktreeFolders(ground.repository), heard, new Scarce(FolderWatches.open(), folders))) {
            watch.at(ground.sessions());
            TmuxWorld.await("it is said", () -> !heard.said.isEmpty());
            assertThat(heard.said).hasSize(1).first().asString().contains("User limit of inotify watches reached");
            heard.changes.clear();
            TmuxWorld.await("a look at the one that is not watched", () -> !heard.changes.isEmpty());
            assertThat(heard.changes).hasSize(1);
            String watched = heard.changes.peek().value().equals("a") ? "b" : "a";
            GitWorld.write(ground.tree(watched).resolve("new"), "x");
            TmuxWorld.await("the other is heard at once", () -> heard.changes.contains(new SessionName(watched)));
            assertThat(heard.said).hasSize(1);
        }
    }

    @Test
    void withoutAnyWatchesAtAllEverySessionIsLookedAt() {
        Ground ground = new Ground();
        ground.session("a");
        ground.session("b");
        try (TreeWatch watch = new TreeWatch(new WorktreeFolders(ground.repository), heard, new FolderWatches.Deaf())) {
            watch.at(ground.sessions());
            TmuxWorld.await("it is said of both", () -> heard.said.size() == 2);
            heard.changes.clear();
            TmuxWorld.await("a look at both", () -> heard.changes.size() >= 2);
        }
    }

    @Test
    void onAReadOnlyDiskTheRadarGoesOnAndWritesNothingThere() {
        Ground ground = new Ground();
        ground.session("a");
        ground.session("b");
        ground.edit("a", LINES.replace("5", "five"));
        ground.edit("b", LINES.replace("5", "FIVE"));
        ground.git.commit(ground.top, "other", "main goes on\n");
        try (ConflictLooks radar = ground.radar();
                Mount readOnly = Mount.readOnly(ground.top)) {
            assertThat(Files.isWritable(ground.top.resolve(".git"))).isFalse();
            radar.refresh();
            assertThat(ground.agreement("a", "b")).isEqualTo(Agreement.CONFLICT);
            assertThat(ground.agreement("a", "@main")).isEqualTo(Agreement.CLEAN);
        }
    }

    @Test
    void inAPartialCloneTheRadarFetchesNothingAndSaysWhatItCannotTell() {
        Ground whole = new Ground();
        whole.git.git(whole.top, "config", "uploadpack.allowFilter", "true");
        whole.git.commit(whole.top, "shared", LINES.replace("1", "one"));
        Path clone = folder.resolve("clone");
        whole.git.git(folder, "clone", "-q", "--filter=blob:none", "file://" + whole.top, clone.toString());
        Ground ground = new Ground(whole.git, clone);
        ground.session("a");
        ground.session("b");
        ground.edit("a", LINES.replace("1", "one").replace("5", "five"));
        ground.edit("b", LINES.replace("1", "one").replace("5", "FIVE"));
        // What the remote has from now on is known by name only.
        whole.git.commit(whole.top, "shared", LINES.replace("9", "nine"));
        ground.git.git(clone, "fetch", "-q");
        ground.git.git(clone, "update-ref", "refs/heads/main", "origin/main");
        String objects = ground.git.git(clone, "count-objects", "-v");
        try (ConflictLooks radar = ground.radar()) {
            radar.refresh();
            assertThat(ground.agreement("a", "@main")).isEqualTo(Agreement.UNKNOWN);
            assertThat(engine.board()
                            .snapshot()
                            .sightings()
                            .matrix()
                            .of("a", "@main")
                            .orElseThrow()
                            .reason())
                    .contains("partial clone");
        }
        assertThat(ground.git.git(clone, "count-objects", "-v")).isEqualTo(objects);
    }

    /** What the watch told. */
    private static final class Heard implements TreeWatch.Listener {
        private final ConcurrentLinkedQueue<SessionName> changes = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

        @Override
        public void changed(SessionName session) {
            changes.add(session);
        }

        @Override
        public void unheard(String words, String hint) {
            said.add(words);
        }
    }

    /** A system that has only so many watches. */
    private static final class Scarce implements FolderWatches {
        private final FolderWatches real;
        private int left;

        Scarce(FolderWatches real, int left) {
            this.real = real;
            this.left = left;
        }

        @Override
        public WatchKey watch(Path watched) throws IOException {
            if (left-- <= 0) {
                throw new IOException("User limit of inotify watches reached");
            }
            return real.watch(watched);
        }

        @Override
        public Optional<WatchKey> next(Duration atMost) throws InterruptedException {
            return real.next(atMost);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** A repository with sessions in it. */
    private final class Ground {
        private final GitWorld git;
        private final Path top;
        private final Repository repository;
        private final Quarantine quarantine;

        Ground() {
            this(new GitWorld(folder), Path.of(""));
        }

        Ground(GitWorld git, Path clone) {
            this.git = git;
            this.top = clone.toString().isEmpty() ? git.repository("repo") : clone;
            if (clone.toString().isEmpty()) {
                git.commit(top, "shared", LINES);
            }
            this.repository = Repository.find(git.exec(), top);
            repository.ensureExcluded(List.of("/.para/"));
            this.quarantine = new Quarantine(repository, git.path("run"));
        }

        ConflictLooks radar() {
            return new ConflictLooks(
                    engine.board(),
                    new ConflictLooks.Sources(
                            new Snapshots(repository, quarantine),
                            new Stands(repository, quarantine),
                            new Trials(repository, quarantine),
                            new Tips(repository),
                            new History(repository)),
                    (ledger, session) -> "main",
                    moments::now);
        }

        void session(String name) {
            new Worktrees(repository).ensure(new WorktreePlan(tree(name), "para/" + name, git.head(top), "session"));
            RequestSession like = Samples.request(name, tree(name).toString(), ExecKind.TMUX);
            Work work = new Work(
                    "para/" + name, new Base("main", git.head(top)), tree(name).toString());
            SessionName session = new SessionName(name);
            String start = engine.ask(new RequestSession(session, like.brief(), work), "person")
                    .subject();
            engine.ask(new Conclude(start, List.of(new SessionStarted(session, Samples.SEAT, start))), "supervisor");
        }

        Path tree(String name) {
            return repository.worktreesDir().resolve(name);
        }

        void edit(String name, String text) {
            GitWorld.write(tree(name).resolve("shared"), text);
        }

        List<Session> sessions() {
            return List.copyOf(engine.board().snapshot().ledger().roster().all());
        }

        Agreement agreement(String a, String b) {
            return engine.board()
                    .snapshot()
                    .sightings()
                    .matrix()
                    .of(a, b)
                    .orElseThrow()
                    .agreement();
        }
    }
}
