package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestFinish;
import dev.paratui.command.RequestLanding;
import dev.paratui.config.Forges;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Done;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.engine.train.Inspector;
import dev.paratui.engine.train.Proposals;
import dev.paratui.engine.train.Yard;
import dev.paratui.event.CloseRequested;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.SessionFinished;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.Commits;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Landing;
import dev.paratui.git.Locks;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.Publisher;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Deletions;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landings and finishes with real git, cut off between what was done and what was written down. */
class LandEntryTest {
    private static final SessionName FIX = new SessionName("fix");

    @TempDir
    Path folder;

    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private GitWorld world;
    private Path top;
    private Path tree;
    private Repository repository;
    private LandEntry duty;
    private FinishSession finishes;

    @BeforeEach
    void begin() {
        world = new GitWorld(folder);
        top = world.repository("repo");
        repository = Repository.find(world.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        tree = repository.worktreesDir().resolve("fix");
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/fix", world.head(top), "session"));
        Locks locks = new Locks(InstantSource.system());
        Commits commits = new Commits(repository, locks);
        Landing landing = new Landing(repository, new Quarantine(repository, world.path("run")));
        SettingsFiles settings = new SettingsFiles(top, world.path("home/.config"));
        Trial trial = new Trial(world.exec(), repository.paraDir().resolve("checks"));
        Inspector inspector = new Inspector(repository, new CleanTrees(repository), trial, InstantSource.system());
        RepositoryCommands commands =
                new RepositoryCommands(new NamedFiles(repository), settings, new Trust(world.path("home/.config")));
        Yard.Hands hands = new Yard.Hands(commits, landing, new Publisher(repository, locks), new Alone());
        duty = new LandEntry(new Yard(
                engine,
                repository,
                hands,
                inspector,
                commands,
                new Proposals(repository, new Forges(top, world.path("home/.config")), trial)));
        finishes = new FinishSession(repository, commits, new Places(repository.paraDir()));
        String start = engine.ask(Samples.request("fix", tree.toString(), ExecKind.TMUX), "person")
                .subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(FIX, Samples.SEAT, start))), "supervisor");
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void aLandingCutOffBeforeItWasWrittenDownLandsOnceAlsoWhenMoreWasWrittenMeanwhile() {
        GitWorld.write(tree.resolve("a"), "1\n");
        Intent.Land intent = queued();
        LandingLanded first = landed(perform(intent));
        GitWorld.write(tree.resolve("b"), "written after the cut\n");
        LandingLanded second = landed(perform(intent));
        assertThat(second.commit()).isEqualTo(first.commit());
        assertThat(second.head()).isEqualTo(first.head());
        assertThat(second.old()).isEqualTo(first.old());
        assertThat(world.git(top, "rev-list", "--count", "main")).isEqualTo("2");
        assertThat(world.git(tree, "status", "--porcelain")).isEqualTo("?? b");
    }

    @Test
    void aLandingIsFollowedByItsClosing() {
        GitWorld.write(tree.resolve("a"), "1\n");
        assertThat(perform(queued()).events()).hasAtLeastOneElementOfType(CloseRequested.class);
    }

    @Test
    void nothingIsLeftOfALandingThatIsOnRecordAlsoWhenItsSessionIsKept() {
        GitWorld.write(top.resolve("para.toml"), "[landing]\nafter = \"keep\"\n");
        world.commitAll(top, "keep what has landed");
        GitWorld.write(tree.resolve("a"), "1\n");
        Intent.Land intent = queued();
        Done done = perform(intent);
        assertThat(done.events()).doesNotHaveAnyElementsOfTypes(CloseRequested.class);
        assertThat(pending()).as("until it is on record").contains("refs/para/pending/" + intent.entry());
        engine.ask(new Conclude(intent.id(), done.events()), "supervisor");
        duty.concluded(intent);
        assertThat(pending()).isEmpty();
        assertThat(world.git(tree, "status", "--porcelain")).isEmpty();
    }

    @Test
    void whatASupervisorLeftThatEndedRightAfterALandingIsForgottenByTheNext() {
        GitWorld.write(tree.resolve("a"), "1\n");
        Intent.Land intent = queued();
        Done done = perform(intent);
        Path mark = top.resolve(".git/para/landing/train.publishing");
        GitWorld.write(mark, "of a move that was cut off");
        duty.tidy();
        assertThat(pending()).as("still to be done").isNotEmpty();
        assertThat(mark).exists();
        engine.ask(new Conclude(intent.id(), done.events()), "supervisor");
        duty.tidy();
        assertThat(pending()).isEmpty();
        assertThat(mark).doesNotExist();
    }

    @Test
    void aConflictLeavesTheTargetAndNamesFilesAndTheWayForward() {
        world.commit(top, "README", "theirs\n");
        GitWorld.write(tree.resolve("README"), "ours\n");
        String main = world.head(top);
        Done done = perform(queued());
        LandingConflict conflict = (LandingConflict) done.events().get(0);
        assertThat(conflict.conflicts()).hasSize(1);
        assertThat(conflict.hint()).contains("git merge main");
        assertThat(world.head(top)).isEqualTo(main);
    }

    @Test
    void aFinishCutOffAfterItsCommitStillTellsTheCommitAndTheWayBack() {
        String before = world.head(tree);
        GitWorld.write(tree.resolve("a"), "1\n");
        String id = engine.ask(new RequestFinish(FIX, "work", "", Deletions.FEW), "person")
                .subject();
        Intent.Finish intent = new Intent.Finish(id, FIX, "work", "", Deletions.FEW);
        SessionFinished first = finished(intent);
        SessionFinished second = finished(intent);
        assertThat(second).isEqualTo(first);
        assertThat(second.commit()).isPresent();
        assertThat(second.before()).isEqualTo(before);
        assertThat(world.git(tree, "rev-list", "--count", "HEAD")).isEqualTo("2");
    }

    @Test
    void nothingToCommitIsFine() {
        String id = engine.ask(new RequestFinish(FIX, "work", "", Deletions.FEW), "person")
                .subject();
        assertThat(finished(new Intent.Finish(id, FIX, "work", "", Deletions.FEW))
                        .commit())
                .isEqualTo(Optional.empty());
    }

    private String pending() {
        return world.git(top, "for-each-ref", "--format=%(refname)", "refs/para/");
    }

    private SessionFinished finished(Intent.Finish intent) {
        return (SessionFinished)
                finishes.perform(intent, engine.board().snapshot()).events().get(0);
    }

    private Intent.Land queued() {
        String entry = engine.ask(new RequestLanding(FIX, Wanted.whole(Strategy.SQUASH, "main", "land it")), "person")
                .subject();
        return engine.board().snapshot().ledger().duties().all().stream()
                .filter(Intent.Land.class::isInstance)
                .map(Intent.Land.class::cast)
                .filter(land -> land.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private Done perform(Intent.Land intent) {
        return duty.perform(intent, engine.board().snapshot());
    }

    private static LandingLanded landed(Done done) {
        return (LandingLanded) done.events().get(0);
    }
}
