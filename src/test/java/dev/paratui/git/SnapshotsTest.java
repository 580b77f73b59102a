package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import dev.paratui.model.Base;
import dev.paratui.model.DiffCounts;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path temporary;

    private LandingWorld at;
    private Quarantine quarantine;
    private Snapshots snapshots;
    private Base base;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
        quarantine = new Quarantine(at.repository, at.world.path("run: time"));
        snapshots = new Snapshots(at.repository, quarantine);
        base = new Base("main", at.main());
    }

    @Test
    void committedStagedOpenAndUntrackedWorkIsCountedAgainstTheBase() {
        at.world.commit(at.tree, "committed", "1\n2\n");
        at.world.commit(at.top, "main moved", "x\n");
        GitWorld.write(at.tree.resolve("staged"), "s\n");
        at.world.git(at.tree, "add", "staged");
        GitWorld.write(at.tree.resolve("shared"), "1\n2\n3\n");
        GitWorld.write(at.tree.resolve("ünträcked\nname"), "u\nv\n");
        GitWorld.write(at.tree.resolve("folder/deep"), "d\n");

        assertThat(new Diffs(at.repository, quarantine).counts(take(), base))
                .isEqualTo(new DiffCounts(5, 6, 6, 2, 1, 1));
    }

    @Test
    void nothingOfTheUsersIsTouched() {
        GitWorld.write(at.tree.resolve("open"), "work\n");
        GitWorld.write(at.tree.resolve("shared"), "changed\n");
        at.world.git(at.tree, "add", "shared");
        Map<String, String> before = GitWorld.contents(at.repository.commonDir());

        TreeSnapshot snapshot = take();
        new Diffs(at.repository, quarantine).counts(snapshot, base);
        new Diffs(at.repository, quarantine).diff(snapshot, base, DiffScope.ALL);

        assertThat(GitWorld.contents(at.repository.commonDir())).isEqualTo(before);
    }

    @Test
    void theSameWorkIsTheSameSnapshotAndIsComparedOnce() {
        GitWorld.write(at.tree.resolve("open"), "work\n");
        CountingExec counting = new CountingExec(at.world.exec());
        Repository counted = Repository.find(counting, at.top);
        Diffs diffs = new Diffs(counted, quarantine);
        TreeSnapshot snapshot = take();
        diffs.counts(snapshot, base);
        counting.commands.clear();

        assertThat(take()).isEqualTo(snapshot);
        diffs.counts(snapshot, base);

        assertThat(counting.commands).containsExactly("rev-parse");
    }

    @Test
    void whatIsIgnoredFromNowOnIsNoLongerSeen() {
        GitWorld.write(at.tree.resolve("build/out"), "o");
        TreeSnapshot before = take();
        GitWorld.write(at.tree.resolve(".gitignore"), "build/\n");

        assertThat(before.untracked()).isEqualTo(1);
        assertThat(paths(take())).containsExactly(".gitignore");
    }

    @Test
    void hugeUntrackedFoldersAreLeftOutAndSaid() {
        for (int number = 0; number < 30; number++) {
            GitWorld.write(at.tree.resolve("app/node_modules/file" + number), "x");
        }
        GitWorld.write(at.tree.resolve("app/main"), "m");
        GitWorld.write(at.tree.resolve("blob"), "x".repeat(5_000));
        GitWorld.write(at.tree.resolve("small"), "s");
        snapshots = new Snapshots(at.repository, quarantine, new Untracked.Limits(10, 1_000));

        TreeSnapshot snapshot = take();

        assertThat(snapshot.leftOut()).containsExactly("app/node_modules/", "blob");
        assertThat(snapshot.untracked()).isEqualTo(33);
        assertThat(paths(snapshot)).containsExactly("app/main", "small");
    }

    @Test
    void inTheMiddleOfAMergeThereIsNone() {
        at.world.commit(at.tree, "shared", "a\n");
        at.world.commit(at.top, "shared", "b\n");
        at.world.tryGit(at.tree, "merge", "main");
        assertThat(snapshots.take(at.tree)).isEmpty();
        at.world.git(at.tree, "merge", "--abort");
        assertThat(snapshots.take(at.tree)).isPresent();
        Folders.delete(at.tree);
        assertThat(snapshots.take(at.tree)).isEmpty();
    }

    @Test
    void whatCannotBeAddedDoesNotHideTheRest() throws IOException {
        Files.createDirectories(at.tree.resolve("nested"));
        at.world.git(at.tree.resolve("nested"), "init", "-q");
        GitWorld.write(at.tree.resolve("open"), "work\n");

        assertThat(paths(take())).containsExactly("open");
    }

    @Test
    void settingsOfTheUserDoNotDisturb() {
        at.world.git(at.top, "config", "core.safecrlf", "true");
        at.world.git(at.top, "config", "core.autocrlf", "input");
        at.world.git(at.top, "config", "diff.noprefix", "true");
        at.world.git(at.top, "config", "color.ui", "always");
        GitWorld.write(at.tree.resolve("crlf"), "a\r\nb\r\n");

        assertThat(diff(DiffScope.ALL).files())
                .singleElement()
                .satisfies(file -> assertThat(file.hunks().get(0).lines()).containsExactly("+a", "+b"));
    }

    @Test
    void afterAWipeItStartsAnew() {
        GitWorld.write(at.tree.resolve("open"), "work\n");
        TreeSnapshot before = take();
        assertThat(quarantine.bytes()).isPositive();

        quarantine.wipe();

        assertThat(take()).isEqualTo(before);
    }

    @Test
    void aDiffHasHunksRenamesBinariesLinksAndMissingLineEnds() throws IOException {
        at.world.commit(at.top, "old näme", "1\n2\n3\n4\n5\n6\n");
        at.world.commit(at.top, "becomes link", "text\n");
        at.world.git(at.tree, "merge", "-q", "main");
        base = new Base("main", at.main());
        Files.move(at.tree.resolve("old näme"), at.tree.resolve("new\tnäme"));
        GitWorld.write(at.tree.resolve("binary"), "\0\1\2");
        GitWorld.write(at.tree.resolve("shared"), "1\n2\n3\n4\n5\n6\n7\n8\nnine");
        Files.delete(at.tree.resolve("becomes link"));
        Files.createSymbolicLink(at.tree.resolve("becomes link"), Path.of("shared"));
        GitWorld.write(at.tree.resolve("trap"), "diff --git a/x b/x\n@@ -1 +1 @@\n-- a\n");

        List<FileDiff> files = diff(DiffScope.ALL).files();

        assertThat(files)
                .extracting(file -> file.status() + " " + file.path() + " +" + file.added() + " -" + file.deleted()
                        + (file.binary() ? " binary" : "") + " " + file.hunks().size())
                .containsExactlyInAnyOrder(
                        "T becomes link +1 -1 2",
                        "A binary +0 -0 binary 0",
                        "R new\tnäme +0 -0 0",
                        "M shared +1 -1 1",
                        "A trap +3 -0 1");
        assertThat(named(files, "shared").hunks().get(0).lines())
                .containsExactly(" 6", " 7", " 8", "-9", "+nine", "\\ No newline at end of file");
        assertThat(named(files, "shared").hunks().get(0).header()).startsWith("@@ -6,4 +6,4 @@");
        assertThat(named(files, "trap").hunks().get(0).lines())
                .containsExactly("+diff --git a/x b/x", "+@@ -1 +1 @@", "+-- a");
    }

    @Test
    void aDiffCanBeOfOnePathOfCountsOnlyAndIsCutOffSaid() {
        GitWorld.write(at.tree.resolve("a*"), "1\n2\n3\n4\n");
        GitWorld.write(at.tree.resolve("ab"), "1\n");

        Diff one = diff(new DiffScope(Optional.of("a*"), false, 100));
        assertThat(one.files()).extracting(FileDiff::path).containsExactly("a*");
        assertThat(one.truncated()).isFalse();
        Diff counts = diff(new DiffScope(Optional.empty(), true, 100));
        assertThat(counts.files()).extracting(FileDiff::added).containsExactly(4, 1);
        assertThat(counts.files()).allMatch(file -> file.hunks().isEmpty());
        Diff cut = diff(new DiffScope(Optional.empty(), false, 3));
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.files().get(0).hunks().get(0).lines()).containsExactly("+1", "+2", "+3");
    }

    private TreeSnapshot take() {
        return snapshots.take(at.tree).orElseThrow();
    }

    @Test
    void whatCameAfterAnEarlierSnapshotIsToldAloneAndAnUnknownOneIsRefused() {
        GitWorld.write(at.tree.resolve("first.txt"), "one\n");
        TreeSnapshot earlier = take();
        GitWorld.write(at.tree.resolve("second.txt"), "two\n");
        Diffs diffs = new Diffs(at.repository, quarantine);
        assertThat(diffs.since(earlier.tree(), take(), DiffScope.ALL).files())
                .extracting(FileDiff::path)
                .containsExactly("second.txt");
        assertThat(diffs.since(earlier.head(), take(), DiffScope.ALL).files()).hasSize(2);
        assertThatThrownBy(() -> diffs.since("deadbeef", take(), DiffScope.ALL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no snapshot");
    }

    private Diff diff(DiffScope scope) {
        return new Diffs(at.repository, quarantine).diff(take(), base, scope);
    }

    private List<String> paths(TreeSnapshot snapshot) {
        return new Diffs(at.repository, quarantine)
                .diff(snapshot, base, DiffScope.ALL).files().stream()
                        .map(FileDiff::path)
                        .toList();
    }

    private static FileDiff named(List<FileDiff> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static final class CountingExec implements Exec {
        private final Exec real;
        private final List<String> commands = new ArrayList<>();

        CountingExec(Exec real) {
            this.real = real;
        }

        @Override
        public Completed run(Invocation invocation) {
            invocation.argv().stream()
                    .skip(1)
                    .filter(word -> !word.startsWith("-"))
                    .findFirst()
                    .ifPresent(commands::add);
            return real.run(invocation);
        }

        @Override
        public int runOnTerminal(Invocation invocation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LiveProgram open(Invocation invocation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long detach(Invocation invocation, Path output) {
            throw new UnsupportedOperationException();
        }
    }
}
