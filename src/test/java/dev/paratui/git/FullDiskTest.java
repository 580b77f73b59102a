package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The disk fills up: in the middle of whatever git does there, nothing moves, nothing is lost, and it is said. */
class FullDiskTest {
    /** Git's own words, which are not always the system's. */
    private static final String SAID =
            "(?s).*(couldn't write|unable to write|No space left on device|File too large|cannot be written).*";

    @TempDir
    Path temporary;

    private ScarceSpace space;
    private LandingWorld at;

    /** A small disk of our own where this process may mount one; a limit on what git may write, everywhere. */
    static Stream<ScarceSpace.Kind> kinds() {
        return ScarceSpace.kinds();
    }

    @AfterEach
    void end() {
        space.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFinishIsRefusedWithGitsWordsAndTheWorkIsAsItWas(ScarceSpace.Kind kind) {
        begin(kind);
        GitWorld.write(at.tree.resolve("large"), large());
        String head = at.world.head(at.tree);
        space.fill(0);
        assertThatThrownBy(() -> new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "work"))
                .isInstanceOf(Refused.class)
                .hasMessageMatching(SAID);
        assertThat(at.world.head(at.tree)).isEqualTo(head);
        assertThat(at.tree.resolve("large")).hasContent(large());
        space.free();
        nothingIsLeftBehind();
        new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "work");
        at.land("squash");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLandingThatCannotBePreparedIsRefusedWithGitsWords(ScarceSpace.Kind kind) {
        begin(kind);
        GitWorld.write(at.tree.resolve("shared"), "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        at.world.commitAll(at.tree, "one");
        GitWorld.write(at.top.resolve("shared"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n" + large());
        String main = at.world.commitAll(at.top, "other");
        space.fill(0);
        for (String strategy : new String[] {"squash", "merge", "rebase"}) {
            assertThatThrownBy(() -> at.prepare(strategy)).as(strategy).hasMessageMatching(SAID);
        }
        space.free();
        assertThat(at.main()).isEqualTo(main);
        nothingIsLeftBehind();
        at.land("squash");
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCheckoutThatCannotBeMovedAsAWholeIsAsItWasAndMovesOnceThereIsSpace(ScarceSpace.Kind kind) {
        begin(kind);
        GitWorld.write(at.tree.resolve("a small one"), "small\n");
        GitWorld.write(at.tree.resolve("b large"), large());
        GitWorld.write(at.tree.resolve("shared"), "1\n" + large());
        Folders.delete(at.tree.resolve("README"));
        at.world.commitAll(at.tree, "work");
        GitWorld.write(at.top.resolve("mine"), "the person's own\n");
        Prepared prepared = at.prepare("squash");
        space.fill(100);
        Outcome outcome = at.publisher.publish(prepared);
        space.free();
        assertThat(outcome).isInstanceOfSatisfying(Held.class, held -> assertThat(held.reason())
                .matches(SAID));
        assertThat(at.main()).isEqualTo(prepared.old());
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo("?? mine");
        assertThat(at.top.resolve("b large")).doesNotExist();
        nothingIsLeftBehind();
        assertThat(at.publisher.publish(prepared)).isEqualTo(new Landed(prepared.commit()));
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo("?? mine");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aWorkTreeThatCannotBeMadeIsSaidAndCanBeMadeLater(ScarceSpace.Kind kind) {
        begin(kind);
        GitWorld.write(at.top.resolve("large"), large());
        at.world.commitAll(at.top, "large");
        WorktreePlan plan = new WorktreePlan(
                at.repository.worktreesDir().resolve("late"), "para/late", at.world.head(at.top), "session");
        space.fill(0);
        assertThatThrownBy(() -> new Worktrees(at.repository).ensure(plan)).hasMessageMatching(SAID);
        space.free();
        new Worktrees(at.repository).ensure(plan);
        assertThat(plan.path().resolve("large")).hasContent(large());
        assertThat(at.world.git(plan.path(), "status", "--porcelain")).isEmpty();
        nothingIsLeftBehind();
    }

    private void begin(ScarceSpace.Kind kind) {
        space = ScarceSpace.of(kind, temporary);
        at = new LandingWorld(space.folder(), space::exec);
    }

    /** More than a limited git may write, and than is left on a full disk. */
    private static String large() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 40_000; line++) {
            text.append(Integer.toHexString(line * 0x9E3779B1)).append('\n');
        }
        return text.toString();
    }

    private void nothingIsLeftBehind() {
        assertThat(at.world.git(at.top, "fsck", "--no-progress", "--no-dangling"))
                .isEmpty();
        try (Stream<Path> all = Files.walk(at.repository.commonDir())) {
            assertThat(all.filter(path -> path.toString().endsWith(".lock"))).isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
