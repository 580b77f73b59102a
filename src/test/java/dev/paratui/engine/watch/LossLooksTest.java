package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.BranchFiles;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Repository;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.PaneStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has disappeared is told once, when it was missed twice. */
class LossLooksTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private final LatestPanes latest = new LatestPanes();
    private final List<PaneStatus> inTmux = new ArrayList<>();
    private int asked;
    private GitWorld git;
    private Path top;
    private Path tree;
    private LossLooks looks;

    @BeforeEach
    void begin() throws IOException {
        git = new GitWorld(folder);
        top = git.repository("repo");
        git.git(top, "branch", "para/a");
        tree = Files.createDirectory(git.path("tree"));
        String start = engine.ask(Samples.request("a", tree.toString(), ExecKind.TMUX), "person")
                .subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(A, Samples.SEAT, start))), "supervisor");
        BranchFiles branches = new BranchFiles(Repository.find(git.exec(), top));
        looks = new LossLooks(engine, latest, this::askTmux, branches, moments::now);
        inTmux.add(pane());
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void whereEverythingIsThereNothingIsTold() {
        latest.panes(inTmux);
        assertThat(look()).isFalse();
        assertThat(session().life()).isEqualTo(Life.RUNNING);
        assertThat(asked).as("tmux is not asked while it tells by itself").isZero();
    }

    @Test
    void aPaneThatIsGoneIsBelievedTheSecondTimeAndToldOnceWithTheWayBack() {
        inTmux.clear();
        latest.panes(inTmux);
        assertThat(look()).as("look again soon").isTrue();
        assertThat(session().life()).isEqualTo(Life.RUNNING);
        look();
        assertThat(session().life()).isEqualTo(Life.LOST);
        assertThat(session().standing().loss()).contains(Loss.PANE);
        look();
        assertThat(engine.board().snapshot().sightings().allNotices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.hint()).contains("para resume a"));
    }

    @Test
    void aPaneThatTmuxHasButHasNotToldOfYetIsNotLost() {
        latest.panes(List.of());
        assertThat(look()).isFalse();
        look();
        assertThat(asked).isEqualTo(2);
        assertThat(session().life()).isEqualTo(Life.RUNNING);
    }

    @Test
    void whileTmuxIsNotHeardNoPaneIsLost() {
        inTmux.clear();
        latest.lost("the connection broke");
        look();
        look();
        assertThat(session().life()).isEqualTo(Life.RUNNING);
    }

    @Test
    void aWorkTreeAndABranchThatAreGoneAreToldApart() throws IOException {
        latest.panes(inTmux);
        git.git(top, "branch", "-D", "para/a");
        look();
        Files.delete(tree);
        assertThat(look()).as("another loss than before").isTrue();
        assertThat(session().life()).isEqualTo(Life.RUNNING);
        look();
        assertThat(session().standing().loss()).contains(Loss.WORKTREE);
    }

    @Test
    void aBranchThatWasPackedAwayIsStillThere() {
        latest.panes(inTmux);
        git.git(top, "pack-refs", "--all", "--prune");
        look();
        look();
        assertThat(session().life()).isEqualTo(Life.RUNNING);
        git.git(top, "branch", "-D", "para/a");
        look();
        look();
        assertThat(session().standing().loss()).contains(Loss.BRANCH);
    }

    private boolean look() {
        return looks.at(List.of(session()));
    }

    private Session session() {
        return engine.board().snapshot().ledger().sessionOrRefuse(A);
    }

    private List<PaneStatus> askTmux() {
        asked++;
        return inTmux;
    }

    private PaneStatus pane() {
        return new PaneStatus(
                A,
                "%1",
                7,
                false,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                "",
                "claude",
                moments.now(),
                new PaneSize(80, 24),
                false,
                false,
                Optional.empty());
    }
}
