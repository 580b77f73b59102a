package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landings in repositories that are laid out otherwise than usual, and beside what git does there meanwhile. */
class LandingPlacesTest {
    @TempDir
    Path temporary;

    private LandingWorld at;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
    }

    @Test
    void aDetachedMainCheckoutStaysWhereItIs() {
        at.world.git(at.top, "switch", "-q", "--detach");
        String head = at.world.head(at.top);
        at.world.commit(at.tree, "a", "1");
        String landed = at.land("squash");
        assertThat(at.main()).isEqualTo(landed);
        assertThat(at.world.head(at.top)).isEqualTo(head);
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void aBareRepositoryHasItsBranchMoved() {
        Path bare = at.world.path("bare.git");
        at.world.git(at.top, "clone", "-q", "--bare", at.top.toString(), bare.toString());
        Repository repository = Repository.find(at.world.exec(), bare);
        Path tree = repository.worktreesDir().resolve("other");
        new Worktrees(repository)
                .ensure(new WorktreePlan(
                        tree, "para/other", repository.tip("main").orElseThrow(), "session"));
        at.world.commit(tree, "a", "1");
        Landing landing = new Landing(repository, new Quarantine(repository, at.world.path("run")));
        LandingPlan plan = new LandingPlan("other", "para/other", "main", "squash", Optional.of("land"));

        Outcome outcome =
                new Publisher(repository, new Locks(InstantSource.system())).publish((Prepared) landing.prepare(plan));

        assertThat(outcome).isInstanceOf(Landed.class);
        assertThat(at.world.git(bare, "show", "main:a")).isEqualTo("1");
    }

    @Test
    void namesOfAnyKindLandAsTheyAre() {
        for (String name : new String[] {"née", "with space", "tab\there", "new\nline", "-dash", "\"quoted\"", "漢字"}) {
            at.world.commit(at.tree, name, name);
        }
        at.land("squash");
        assertThat(at.top.resolve("new\nline")).hasContent("new\nline");
        assertThat(at.top.resolve("漢字")).hasContent("漢字");
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void garbageIsCollectedWithoutWhatIsPrepared() {
        at.world.commit(at.tree, "a", "1");
        Prepared prepared = at.prepare("squash");
        at.world.git(at.top, "gc", "-q", "--prune=now");
        assertThat(at.publisher.publish(prepared)).isEqualTo(new Landed(prepared.commit()));
    }

    @Test
    void aWorkTreeDeletedByHandIsSaidAndItsBranchStillLands() {
        at.world.commit(at.tree, "a", "1");
        Folders.delete(at.tree);
        Commits commits = new Commits(at.repository, at.locks);
        assertThatThrownBy(() -> commits.finish(at.tree, "para/fix", "m"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is gone");
        at.land("squash");
        assertThat(at.top.resolve("a")).exists();
    }

    @Test
    void aKeptWorkTreeKeepsWhatGitIgnoresAndNothingElse() {
        at.world.commit(at.top, ".gitignore", "built/\n");
        CleanTrees trees = new CleanTrees(at.repository);
        Path place = trees.reuse("kept", at.main());
        GitWorld.write(place.resolve("built/out"), "slow to make");
        GitWorld.write(place.resolve("stray"), "from a check");
        GitWorld.write(place.resolve("README"), "changed by a check");
        String next = at.world.commit(at.top, "next", "n");

        assertThat(trees.reuse("kept", next)).isEqualTo(place);

        assertThat(place.resolve("built/out")).hasContent("slow to make");
        assertThat(place.resolve("stray")).doesNotExist();
        assertThat(place.resolve("README")).hasContent("hello\n");
        assertThat(place.resolve("next")).exists();
        GitWorld.write(at.repository.commonDir().resolve("worktrees/kept/index.lock"), "");
        assertThat(trees.reuse("kept", next)).isEqualTo(place);
        assertThat(Files.exists(place.resolve("next"))).isTrue();
        trees.remove("kept");
    }
}
