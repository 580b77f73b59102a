package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Exec;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Prepared;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb, cut off after its first, second, third … program and begun again, ends as if nothing had happened. */
class CutOffTest {
    private static final int MOST = 60;

    @TempDir
    Path temporary;

    private LandingWorld at;
    private int programs;

    @BeforeEach
    void aRepository() {
        at = new LandingWorld(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "merge", "rebase"})
    void landing(String strategy) {
        GitWorld.write(at.top.resolve("README"), "mine\n");
        boolean ended = false;
        for (programs = 0; !ended && programs < MOST; programs++) {
            String name = "s" + programs;
            at.world.commit(at.session(name), name, "work");
            String before = at.main();
            LandingPlan plan = new LandingPlan(name, "para/" + name, "main", strategy, Optional.of(name));

            ended = CutOffExec.ends(() -> land(cutOff(), plan));
            if (!ended) {
                Prepared prepared = (Prepared) at.landing.prepare(plan);
                assertThat(at.publisher.publish(prepared)).isInstanceOf(Landed.class);
                at.landing.settle(name);
            }

            assertThat(at.world.git(at.top, "rev-list", "--first-parent", "--count", before + "..main"))
                    .as("landings when cut off after %d programs", programs)
                    .isEqualTo("1");
            assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo(" M README");
            assertThat(at.repository.refs().under("refs/para/")).isEmpty();
        }
        assertThat(ended).isTrue();
    }

    @Test
    void takingBackALanding() {
        boolean ended = false;
        for (programs = 0; !ended && programs < MOST; programs++) {
            String name = "s" + programs;
            at.world.commit(at.session(name), name, "work");
            LandingPlan plan = new LandingPlan(name, "para/" + name, "main", "squash", Optional.of(name));
            Prepared prepared = (Prepared) at.landing.prepare(plan);
            at.publisher.publish(prepared);
            at.landing.settle(name);

            ended = CutOffExec.ends(() -> new LandingUndo(repository(cutOff()), at.locks).undo(prepared));
            assertThat(new LandingUndo(at.repository, at.locks).undo(prepared))
                    .isEqualTo(new UndoOutcome.MovedBack(prepared.old()));

            assertThat(at.main()).isEqualTo(prepared.old());
            assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
            assertThat(at.repository.refs().under("refs/para/")).isEmpty();
        }
        assertThat(ended).isTrue();
    }

    @Test
    void makingAWorkTree() {
        boolean ended = false;
        for (programs = 0; !ended && programs < MOST; programs++) {
            String name = "s" + programs;
            Path place = at.repository.worktreesDir().resolve(name);
            WorktreePlan plan = new WorktreePlan(place, "para/" + name, at.main(), "session");

            ended = CutOffExec.ends(() -> new Worktrees(repository(cutOff())).ensure(plan));
            new Worktrees(at.repository).ensure(plan);

            assertThat(new WorktreeStates(at.repository)
                            .of(place, "para/" + name)
                            .isPresent())
                    .isTrue();
            assertThat(new Worktrees(at.repository).list()).allMatch(entry -> !entry.prunable());
            assertThat(at.repository.refs().under("refs/para/")).isEmpty();
        }
        assertThat(ended).isTrue();
    }

    @Test
    void takingAwayAndBringingBack() {
        GitWorld.write(at.tree.resolve("staged"), "1");
        at.world.git(at.tree, "add", "staged");
        GitWorld.write(at.tree.resolve("staged"), "2");
        Map<String, String> before = GitWorld.contents(at.tree);
        String status = at.world.git(at.tree, "status", "--porcelain=v2", "--branch");
        boolean gone = false;
        boolean back = false;
        for (programs = 0; !(gone && back) && programs < MOST; programs++) {
            TrashPlan plan = new TrashPlan("u" + programs, at.tree, "para/fix", Instant.EPOCH);

            gone = CutOffExec.ends(() -> new Trash(repository(cutOff())).moveAway(plan));
            new Trash(at.repository).moveAway(plan);
            assertThat(at.tree).doesNotExist();
            back = CutOffExec.ends(() -> new Trash(repository(cutOff())).restore(plan.id(), at.tree, "para/fix"));
            new Trash(at.repository).restore(plan.id(), at.tree, "para/fix");

            assertThat(GitWorld.contents(at.tree)).isEqualTo(before);
            assertThat(at.world.git(at.tree, "status", "--porcelain=v2", "--branch"))
                    .isEqualTo(status);
            assertThat(at.repository.refs().under("refs/para/")).isEmpty();
        }
        assertThat(gone && back).isTrue();
    }

    private void land(Exec exec, LandingPlan plan) {
        Repository repository = repository(exec);
        Landing landing = new Landing(repository, new Quarantine(repository, at.world.path("run")));
        new Publisher(repository, at.locks).publish((Prepared) landing.prepare(plan));
        landing.settle(plan.name());
    }

    private Exec cutOff() {
        // Finding the repository takes a few programs itself, which change nothing.
        return new CutOffExec(at.world.exec(), programs + 3);
    }

    private Repository repository(Exec exec) {
        return Repository.find(exec, at.top);
    }
}
