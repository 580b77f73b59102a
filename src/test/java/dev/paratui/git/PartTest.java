package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Deletions;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    @TempDir
    Path temporary;

    private LandingWorld at;
    private Restack restack;
    private Restack.Place place;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
        restack = new Restack(at.repository, new Quarantine(at.repository, at.world.path("run")), at.locks);
        place = new Restack.Place("l1", at.tree, "para/fix");
    }

    private LandingPlan plan(String strategy, String... files) {
        return new LandingPlan(
                "fix", "para/fix", "main", strategy, Optional.of("land part"), List.of(files), Deletions.FEW);
    }

    private Prepared land(String strategy, String... files) {
        Prepared prepared = (Prepared) at.landing.prepare(plan(strategy, files));
        assertThat(at.publisher.publish(prepared)).isInstanceOf(Outcome.Landed.class);
        at.landing.settle("fix");
        return prepared;
    }

    private String git(Path place, String... arguments) {
        return at.world.git(place, arguments);
    }

    private String log(String range) {
        return git(at.tree, "log", "--reverse", "--format=%s", range);
    }

    @Test
    void chosenFilesLandAndTheRestLiesOnTopOfThemCommitByCommit() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "page.txt", "page\n");
        GitWorld.write(at.tree.resolve("api.txt"), "one\ntwo\n");
        at.world.commit(at.tree, "page.txt", "page two\n");
        String before = at.world.head(at.tree);
        at.world.commit(at.top, "other.txt", "other\n");
        Prepared landed = land("squash", "api.txt");
        assertThat(at.log("%s")).isEqualTo("land part");
        assertThat(git(at.top, "show", "--name-only", "--format=", "main")).isEqualTo("api.txt");
        assertThat(GitWorld.read(at.top.resolve("api.txt"))).isEqualTo("one\ntwo\n");
        assertThat(landed.tip()).isEqualTo(before);

        Restack.Moved moved = restack.ontoLanded(place, landed, Set.of("api.txt"));
        assertThat(moved.problem()).isEmpty();
        assertThat(log("main..para/fix")).isEqualTo("change page.txt\nchange page.txt");
        assertThat(git(at.tree, "diff", "--name-only", "main", "HEAD")).isEqualTo("page.txt");
        assertThat(git(at.tree, "status", "--porcelain")).isEmpty();
        assertThat(at.tree.resolve("other.txt")).hasContent("other");
        assertThat(restack.ontoLanded(place, landed, Set.of("api.txt")))
                .as("done again it changes nothing")
                .isEqualTo(moved);

        restack.requireBack(place, moved);
        restack.back(place, moved);
        assertThat(at.world.head(at.tree)).isEqualTo(before);
        assertThat(git(at.tree, "status", "--porcelain")).isEmpty();
        assertThat(at.tree.resolve("other.txt")).doesNotExist();
        assertThat(git(at.top, "for-each-ref", "refs/para/before/")).isEmpty();
    }

    @Test
    void everyStrategyLandsNothingButTheChosenFiles() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "page.txt", "page\n");
        at.world.commit(at.tree, "more.txt", "more\n");
        assertThat(restack.ontoLanded(place, land("merge", "api.txt"), Set.of("api.txt"))
                        .problem())
                .isEmpty();
        assertThat(git(at.top, "log", "-1", "--format=%P", "main").split(" ")).hasSize(2);
        Restack.Place again = new Restack.Place("l2", at.tree, "para/fix");
        assertThat(restack.ontoLanded(again, land("rebase", "page.txt"), Set.of("page.txt"))
                        .problem())
                .isEmpty();
        assertThat(git(at.top, "ls-tree", "--name-only", "main").lines())
                .contains("api.txt", "page.txt")
                .doesNotContain("more.txt");
        assertThat(log("main..para/fix")).isEqualTo("change more.txt");
    }

    @Test
    void openWorkAndNewCommitsOfTheSessionStayWhileItsBranchMovesAndComesBack() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "page.txt", "page\n");
        Prepared landed = land("squash", "api.txt");
        at.world.commit(at.tree, "later.txt", "later\n");
        GitWorld.write(at.tree.resolve("page.txt"), "open\n");
        GitWorld.write(at.tree.resolve("staged.txt"), "staged\n");
        git(at.tree, "add", "staged.txt");
        Restack.Moved moved = restack.ontoLanded(place, landed, Set.of("api.txt"));
        assertThat(moved.problem()).isEmpty();
        assertThat(log("main..para/fix")).isEqualTo("change page.txt\nchange later.txt");
        assertThat(git(at.tree, "status", "--porcelain")).contains("M page.txt").contains("A  staged.txt");
        at.world.git(at.tree, "commit", "--quiet", "-m", "newest");
        restack.back(place, moved);
        assertThat(log("main~1..para/fix")).isEqualTo("change api.txt\nchange page.txt\nchange later.txt\nnewest");
        assertThat(at.tree.resolve("page.txt")).hasContent("open");
    }

    @Test
    void whenTheRestConflictsWithTheTargetTheBranchStaysWhereItIs() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "shared", "session\n");
        String before = at.world.head(at.tree);
        at.world.commit(at.top, "shared", "main\n");
        Prepared landed = land("squash", "api.txt");
        Restack.Moved moved = restack.ontoLanded(place, landed, Set.of("api.txt"));
        assertThat(moved.problem()).contains("the rest conflicts with main");
        assertThat(at.world.head(at.tree)).isEqualTo(before);
        assertThat(git(at.tree, "status", "--porcelain")).isEmpty();
    }

    @Test
    void openWorkInTheWayKeepsTheBranchWhereItIs() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.top, "shared", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        Prepared landed = land("squash", "api.txt");
        GitWorld.write(at.tree.resolve("shared"), "open\n");
        Restack.Moved moved = restack.ontoLanded(place, landed, Set.of("api.txt"));
        assertThat(moved.problem()).contains("open changes are in the way: shared");
        assertThat(at.tree.resolve("shared")).hasContent("open");
    }

    @Test
    void cutOffBetweenFilesAndBranchItIsDoneAgain() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "page.txt", "page\n");
        at.world.commit(at.top, "other.txt", "other\n");
        Prepared landed = land("squash", "api.txt");
        Restack.Moved moved = restack.ontoLanded(place, landed, Set.of("api.txt"));
        git(at.tree, "update-ref", "refs/heads/para/fix", moved.from());
        assertThat(git(at.tree, "status", "--porcelain"))
                .as("as when it was cut off")
                .isNotEmpty();
        assertThat(restack.ontoLanded(place, landed, Set.of("api.txt")).problem())
                .isEmpty();
        assertThat(git(at.tree, "status", "--porcelain")).isEmpty();
        assertThat(git(at.tree, "diff", "--name-only", "main", "HEAD")).isEqualTo("page.txt");
    }

    @Test
    void aMergeInTheSessionsHistoryComesAsOneCommitWithTheRest() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.top, "other.txt", "other\n");
        git(at.tree, "merge", "--quiet", "--no-edit", "main");
        at.world.commit(at.tree, "page.txt", "page\n");
        Prepared landed = land("squash", "api.txt");
        assertThat(git(at.top, "show", "--name-only", "--format=", "main")).isEqualTo("api.txt");
        assertThat(restack.ontoLanded(place, landed, Set.of("api.txt")).problem())
                .isEmpty();
        assertThat(git(at.tree, "diff", "--name-only", "main", "HEAD")).isEqualTo("page.txt");
    }

    @Test
    void filesFoldersAndPatternsAreMeantAndBothHalvesOfARename() throws IOException {
        at.world.commit(at.tree, "src/a.txt", "a\n");
        at.world.commit(at.tree, "src/b.md", "b\n");
        Files.move(at.tree.resolve("README"), at.tree.resolve("GUIDE"));
        at.world.commitAll(at.tree, "renamed");
        assertThat(chosen("src").files()).containsExactly("src/a.txt", "src/b.md");
        assertThat(chosen(":(glob)src/*.md").files()).containsExactly("src/b.md");
        assertThat(chosen("GUIDE")).isEqualTo(new Landing.Chosen(List.of("GUIDE", "README"), List.of("README")));
    }

    @Test
    void whatIsNoChangedFileIsRefusedAndSaysWhereToLook() {
        at.world.commit(at.tree, "a.txt", "a\n");
        assertThatThrownBy(() -> chosen("shared")).isInstanceOf(Refused.class).hasMessageContaining("at \"shared\"");
        assertThatThrownBy(() -> chosen("*.txt")).hasMessageContaining("nothing that the session has changed");
        assertThatThrownBy(() -> chosen("../a.txt")).hasMessageContaining("no path inside of the work tree");
        assertThatThrownBy(() -> chosen(":(nonsense)a")).hasMessageContaining("git does not understand");
    }

    @Test
    void aSubmoduleIsNotCutOut() {
        Path other = at.world.repository("other");
        git(at.tree, "submodule", "--quiet", "add", other.toString(), "part");
        at.world.commitAll(at.tree, "with a submodule");
        assertThatThrownBy(() -> chosen("part")).hasMessageContaining("is a submodule");
        assertThat(chosen(".gitmodules").files()).containsExactly(".gitmodules");
    }

    @Test
    void aDryRunCountsOnlyTheChosenFiles() {
        at.world.commit(at.tree, "api.txt", "one\n");
        at.world.commit(at.tree, "shared", "session\n");
        at.world.commit(at.top, "shared", "main\n");
        assertThat(at.landing.preview(plan("squash", "api.txt"), Optional.empty()))
                .isInstanceOf(Verdict.Clean.class);
        assertThat(at.landing.preview(plan("rebase", "api.txt"), Optional.empty()))
                .isInstanceOf(Verdict.Clean.class);
        assertThat(at.landing.preview(plan("squash", "shared"), Optional.empty()))
                .isInstanceOf(Verdict.Conflict.class);
    }

    private Landing.Chosen chosen(String... paths) {
        return at.landing.choose(plan("squash"), Optional.empty(), List.of(paths));
    }
}
