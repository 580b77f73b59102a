package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Base;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which work that was begun elsewhere can become a session's. */
class FoundlingsTest {
    @TempDir
    Path folder;

    private GitWorld world;
    private Path top;
    private Path tree;

    @BeforeEach
    void begin() {
        world = new GitWorld(folder);
        top = world.repository("re po");
        tree = world.path("tree");
        world.git(top, "worktree", "add", "--quiet", "-b", "feature/x", tree.toString());
    }

    @Test
    void aWorkTreeIsFoundByItsPlaceAFolderInItAndItsBranchAndItsBaseIsWhereItLeftMain() {
        String first = world.head(top);
        world.commit(tree, "in/it/file", "1\n");
        world.commit(top, "later", "2\n");
        Foundling wanted = new Foundling("feature/x", Optional.of(tree), new Base("main", first));
        assertThat(find(tree.toString())).isEqualTo(wanted);
        assertThat(find("feature/x")).isEqualTo(wanted);
        assertThat(find("refs/heads/feature/x")).isEqualTo(wanted);
        assertThat(new Foundlings(Repository.find(world.exec(), top)).find("it", tree.resolve("in")))
                .isEqualTo(wanted);
    }

    @Test
    void aBranchAloneIsFoundAlsoWhereAFolderHasItsName() {
        world.git(top, "branch", "docs");
        GitWorld.write(top.resolve("docs/page"), "1\n");
        assertThat(find("docs").tree()).isEmpty();
        world.git(top, "branch", "gone");
        Path other = world.path("other");
        world.git(top, "worktree", "add", "--quiet", other.toString(), "gone");
        Folders.delete(other);
        assertThat(find("gone").tree()).isEmpty();
    }

    @Test
    void theMainCheckoutAndTheBranchThatSessionsLandOnAreRefused() {
        refused(top.toString()).hasMessageContaining("is the main checkout, onto which sessions land");
        refused("main").hasMessageContaining("is the main checkout");
        world.git(top, "checkout", "--quiet", "--detach");
        Path onMain = world.path("on main");
        world.git(top, "worktree", "add", "--quiet", onMain.toString(), "main");
        world.git(top, "symbolic-ref", "HEAD", "refs/heads/main");
        refused(onMain.toString()).hasMessageContaining("sessions begin from the branch main and land on it");
    }

    @Test
    void aDetachedHeadAHalfDoneMergeAndWorkOfAnotherOriginAreRefusedWithTheWayOut() {
        world.commit(tree, "README", "theirs\n");
        world.commit(top, "README", "ours\n");
        assertThat(world.tryGit(tree, "merge", "main").succeeded()).isFalse();
        refused(tree.toString()).hasMessageContaining("in the middle of a merge");
        world.git(tree, "merge", "--abort");
        world.git(tree, "checkout", "--quiet", "--detach");
        refused(tree.toString()).hasMessageContaining("is on no branch (detached)");
        world.git(tree, "checkout", "--quiet", "--orphan", "new");
        world.commitAll(tree, "another first");
        refused("new").hasMessageContaining("has no commit in common with main");
    }

    @Test
    void otherRepositoriesBareOnesAndMereFoldersAreRefused() {
        Path other = world.repository("other");
        refused(other.toString()).hasMessageContaining("is a work tree of another repository");
        Path bare = world.path("bare.git");
        world.git(top, "clone", "--quiet", "--bare", ".", bare.toString());
        refused(bare.toString()).hasMessageContaining("is a bare repository and no work tree");
        GitWorld.write(world.path("plain/file"), "");
        refused(world.path("plain").toString()).hasMessageContaining("is no work tree");
        refused("nothing").hasMessageContaining("\"nothing\" is neither a folder nor a branch");
        refused("--help").hasMessageContaining("neither a folder nor a branch");
    }

    @Test
    void inABareRepositoryItsLinkedWorkTreesAreFound() {
        Path bare = world.path("bare.git");
        world.git(top, "clone", "--quiet", "--bare", ".", bare.toString());
        Path linked = world.path("linked");
        world.git(bare, "worktree", "add", "--quiet", "-b", "y", linked.toString());
        assertThat(new Foundlings(Repository.find(world.exec(), bare))
                        .find(linked.toString(), bare)
                        .tree())
                .contains(linked);
    }

    private Foundling find(String given) {
        return new Foundlings(Repository.find(world.exec(), top)).find(given, top);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String given) {
        return assertThatThrownBy(() -> find(given)).isInstanceOf(Refused.class);
    }
}
