package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestLanding;
import dev.paratui.command.RequestSession;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.git.History;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Stands;
import dev.paratui.git.Tips;
import dev.paratui.git.Trials;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Agreement;
import dev.paratui.model.Base;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Foreseen;
import dev.paratui.model.Matrix;
import dev.paratui.model.Notice;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who conflicts with whom, as it is seen while people and agents work. */
class ConflictLooksTest {
    private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private GitWorld git;
    private Path top;
    private Repository repository;
    private Snapshots snapshots;
    private ConflictLooks radar;

    @BeforeEach
    void begin() {
        git = new GitWorld(folder);
        top = git.repository("repo");
        git.commit(top, "shared", LINES);
        repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        Quarantine quarantine = new Quarantine(repository, git.path("run"));
        snapshots = new Snapshots(repository, quarantine);
        radar = new ConflictLooks(
                engine.board(),
                new ConflictLooks.Sources(
                        snapshots,
                        new Stands(repository, quarantine),
                        new Trials(repository, quarantine),
                        new Tips(repository),
                        new History(repository)),
                (ledger, session) -> "main",
                moments::now);
        session("a");
        session("b");
    }

    @AfterEach
    void end() {
        radar.close();
        engine.close();
    }

    @Test
    void aNewConflictIsSeenOnBothAndToldOnce() {
        edit("a", LINES.replace("5", "five"));
        edit("b", LINES.replace("5", "FIVE"));
        took("a");
        took("b");
        await("a", "b", Agreement.CONFLICT);
        awaitConflicts("a", "b");
        awaitConflicts("b", "a");
        TmuxWorld.await("the notice", () -> !notices().isEmpty());
        radar.refresh();
        assertThat(notices()).extracting(Notice::text).containsExactly("a would conflict with b in shared");

        edit("b", LINES.replace("9", "nine"));
        took("b");
        await("a", "b", Agreement.CLEAN);
        awaitConflicts("a");
    }

    @Test
    void whenMainMovesItIsTriedAgain() {
        edit("a", LINES.replace("5", "five"));
        took("a");
        await("a", "@main", Agreement.CLEAN);
        git.commit(top, "shared", LINES.replace("5", "main's"));
        radar.at(sessions());
        await("a", "@main", Agreement.CONFLICT);
        awaitConflicts("a", "@main");
    }

    @Test
    void whatALandingHasSaidAlreadyIsNotSaidAgain() {
        edit("a", LINES.replace("5", "five"));
        git.commit(top, "shared", LINES.replace("5", "main's"));
        SessionName name = new SessionName("a");
        Wanted wanted = Wanted.whole(Strategy.SQUASH, "main", "land a");
        String entry = engine.ask(new RequestLanding(name, wanted), "person").subject();
        String landing =
                engine.board().snapshot().ledger().duties().of(name).get(0).id();
        engine.ask(
                new Conclude(
                        landing, List.of(new LandingConflict(name, entry, List.of(), "it conflicts", "", landing))),
                "supervisor");
        took("a");
        await("a", "@main", Agreement.CONFLICT);
        radar.refresh();
        assertThat(notices()).isEmpty();
    }

    @Test
    void whoIsInTheMiddleOfAMergeIsNotKnown() {
        git.commit(git.path("repo/.para/worktrees/a"), "shared", "mine\n");
        git.commit(top, "shared", "theirs\n");
        git.tryGit(git.path("repo/.para/worktrees/a"), "merge", "main");
        took("a");
        took("b");
        await("a", "b", Agreement.UNKNOWN);
        assertThat(matrix().of("a", "@main").orElseThrow().reason()).contains("middle of a merge");
    }

    @Test
    void whoIsGoneHasNoPairsAtOnce() {
        edit("a", LINES.replace("5", "five"));
        edit("b", LINES.replace("5", "FIVE"));
        radar.refresh();
        assertThat(matrix().of("a", "b").orElseThrow().isConflict()).isTrue();
        radar.at(sessions().stream()
                .filter(session -> session.name().value().equals("a"))
                .toList());
        assertThat(matrix().of("a", "b")).isEmpty();
        awaitConflicts("a");
    }

    @Test
    void plannedFilesAreFoundInWhatOthersHaveChangedAndWhatGoesWithThem() {
        GitWorld.write(top.resolve("api"), "1\n");
        git.commit(top, "api.md", "1\n");
        GitWorld.write(top.resolve("api"), "2\n");
        git.commit(top, "api.md", "2\n");
        GitWorld.write(git.path("repo/.para/worktrees/a/shared"), "x\n");
        GitWorld.write(git.path("repo/.para/worktrees/b/api.md"), "3\n");
        radar.refresh();
        assertThat(radar.foresee(List.of("shared", "api")))
                .containsExactly(
                        new Foreseen("a", List.of(new Foreseen.Likely("shared", "planned", "it has changed this"))),
                        new Foreseen(
                                "b",
                                List.of(new Foreseen.Likely(
                                        "api.md", "companion", "changed along with api in 2 of 2 commits"))));
    }

    private void session(String name) {
        Path tree = repository.worktreesDir().resolve(name);
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/" + name, git.head(top), "session"));
        RequestSession like = Samples.request(name, tree.toString(), ExecKind.TMUX);
        Work work = new Work("para/" + name, new Base("main", git.head(top)), tree.toString());
        SessionName session = new SessionName(name);
        String start = engine.ask(new RequestSession(session, like.brief(), work), "person")
                .subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(session, Samples.SEAT, start))), "supervisor");
    }

    private void edit(String name, String text) {
        GitWorld.write(repository.worktreesDir().resolve(name).resolve("shared"), text);
    }

    private void took(String name) {
        Session session = engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
        radar.took(session, snapshots.take(Path.of(session.work().worktree())));
    }

    private List<Session> sessions() {
        return List.copyOf(engine.board().snapshot().ledger().roster().all());
    }

    /** A session is told of its conflicts after the matrix. */
    private void awaitConflicts(String name, String... wanted) {
        TmuxWorld.await("what " + name + " conflicts with: " + List.of(wanted), () -> engine.board()
                .snapshot()
                .sightingOf(new SessionName(name))
                .conflicts()
                .equals(List.of(wanted)));
    }

    private List<Notice> notices() {
        return engine.board().snapshot().sightings().allNotices();
    }

    private Matrix matrix() {
        return engine.board().snapshot().sightings().matrix();
    }

    private void await(String a, String b, Agreement wanted) {
        TmuxWorld.await(a + " and " + b + ": " + wanted, () -> matrix().of(a, b)
                .filter(meeting -> meeting.agreement() == wanted)
                .isPresent());
    }
}
