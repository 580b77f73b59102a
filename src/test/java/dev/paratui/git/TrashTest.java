package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    @TempDir
    Path temporary;

    private GitWorld world;
    private Path top;
    private Repository repository;
    private WorktreePlan plan;
    private Path tree;
    private Trash trash;
    private TrashPlan away;

    @BeforeEach
    void aSession() {
        world = new GitWorld(temporary);
        top = world.repository("repo");
        GitWorld.write(top.resolve(".gitignore"), ".env\nbuild/\n.para/\n");
        GitWorld.write(top.resolve(".gitattributes"), "*.crlf eol=crlf\n");
        GitWorld.write(top.resolve("flagged"), "1\n");
        world.git(
                top, "submodule", "--quiet", "add", world.repository("library").toString(), "lib");
        world.commitAll(top, "prepared");
        repository = Repository.find(world.exec(), top);
        tree = repository.worktreesDir().resolve("fix me");
        plan = new WorktreePlan(tree, "para/fix", world.head(top), "para session fix");
        new Worktrees(repository).ensure(plan);
        trash = new Trash(repository);
        away = new TrashPlan("u7", tree, "para/fix", Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void everythingComesBackByteForByteAlsoAfterGarbageCollection() throws IOException {
        fillWithEveryKindOfWork();
        Snapshot before = snapshot();

        trash.moveAway(away);
        assertThat(tree).doesNotExist();
        assertThat(repository.hasBranch("para/fix")).isFalse();
        assertThat(new Worktrees(repository).list()).hasSize(1);
        world.git(top, "reflog", "expire", "--expire=now", "--all");
        world.git(top, "gc", "--quiet", "--prune=now");
        trash.restore("u7", tree, "para/fix");

        assertThat(snapshot()).isEqualTo(before);
        assertThat(world.git(tree, "cat-file", "-p", ":staged")).isEqualTo("staged version");
        assertThat(world.git(tree, "fsck", "--connectivity-only")).doesNotContain("missing");
        assertThat(repository.refs().under("refs/para/")).isEmpty();
        assertThat(trash.list()).isEmpty();
    }

    @Test
    void aHalfDoneMergeComesBackAndCanBeEnded() {
        conflictWith("merge");
        Snapshot before = snapshot();

        roundTripWithGarbageCollection();

        assertThat(snapshot()).isEqualTo(before);
        GitWorld.write(tree.resolve("README"), "both\n");
        world.commitAll(tree, "merged");
        assertThat(world.git(tree, "rev-list", "--count", "--merges", "HEAD")).isEqualTo("1");
    }

    @Test
    void aHalfDoneRebaseComesBackAndCanBeEnded() {
        conflictWith("rebase");
        Snapshot before = snapshot();

        roundTripWithGarbageCollection();

        assertThat(snapshot()).isEqualTo(before);
        GitWorld.write(tree.resolve("README"), "both\n");
        world.git(tree, "add", "README");
        world.git(tree, "-c", "core.editor=true", "rebase", "--continue");
        assertThat(world.git(tree, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/para/fix");
    }

    @Test
    void commitsThatOnlyTheReflogKnowsAreKept() {
        String lost = world.commit(tree, "a", "1");
        world.git(tree, "reset", "-q", "--hard", "HEAD~1");
        world.git(tree, "switch", "-q", "--detach");
        String detached = world.commit(tree, "b", "2");
        world.git(tree, "switch", "-q", "para/fix");

        trash.moveAway(away);
        world.git(top, "gc", "--quiet", "--prune=now");
        trash.restore("u7", tree, "para/fix");

        assertThat(world.git(tree, "cat-file", "-t", lost)).isEqualTo("commit");
        assertThat(world.git(tree, "reflog", "para/fix")).contains(lost.substring(0, 7));
        assertThat(world.git(tree, "reflog")).contains(detached.substring(0, 7));
    }

    @Test
    void cutOffAnywhereItGoesOn() throws IOException {
        fillWithEveryKindOfWork();
        Snapshot before = snapshot();
        Path admin = repository
                .commonDir()
                .resolve("worktrees")
                .resolve(trash.moveAway(away).adminName());

        // As it is when only the manifest had been written, or only the work tree renamed.
        Path folder = repository.paraDir().resolve("trash/u7");
        Folders.rename(folder.resolve("admin"), admin);
        world.git(top, "update-ref", "refs/heads/para/fix", "refs/para/trash/u7/tip");
        trash.moveAway(away);
        assertThat(new Worktrees(repository).list()).hasSize(1);
        Folders.rename(folder.resolve("admin"), admin);
        Folders.rename(folder.resolve("tree"), tree);
        trash.moveAway(away);

        // As it is when bringing back was cut off after the branch.
        GitWorld.write(folder.resolve("returning"), tree + "\npara/fix");
        world.git(top, "update-ref", "refs/heads/para/fix", "refs/para/trash/u7/tip");
        trash.restore("u7", tree, "para/fix");

        assertThat(snapshot().files()).isEqualTo(before.files());
        assertThat(snapshot().status()).isEqualTo(before.status());
    }

    @Test
    void aNameThatLivesAgainIsRefusedAndAnotherOneWorks() throws IOException {
        fillWithEveryKindOfWork();
        world.git(tree, "submodule", "--quiet", "update", "--init");
        String status = world.git(tree, "status", "--porcelain=v2");
        trash.moveAway(away);
        new Worktrees(repository).ensure(plan);

        assertThatThrownBy(() -> trash.restore("u7", tree, "para/fix"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NAME_TAKEN));
        Path second = tree.resolveSibling("fix-2");
        trash.restore("u7", second, "para/fix-2");

        assertThat(world.git(second, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/para/fix-2");
        assertThat(world.git(second, "status", "--porcelain=v2")).isEqualTo(status);
        assertThat(world.git(second.resolve("lib"), "rev-parse", "--show-toplevel"))
                .isEqualTo(second.resolve("lib").toString());
        assertThat(world.git(tree, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/para/fix");
    }

    @Test
    void whatWasDeletedByHandIsTakenAwayAndComesBackFromTheIndex() {
        GitWorld.write(tree.resolve("staged"), "s");
        world.git(tree, "add", "staged");
        Folders.delete(tree);

        trash.moveAway(away);
        assertThat(repository.hasBranch("para/fix")).isFalse();
        trash.restore("u7", tree, "para/fix");

        assertThat(tree.resolve("staged")).hasContent("s");
    }

    @Test
    void theMainCheckoutIsNeverTakenAway() {
        assertThatThrownBy(() -> trash.moveAway(new TrashPlan("u8", top, "main", Instant.EPOCH)))
                .isInstanceOf(Refused.class);
        assertThat(top.resolve("README")).exists();
    }

    @Test
    void purgingRemovesFolderAndRefs() {
        trash.moveAway(away);
        assertThat(trash.bytes("u7")).isPositive();

        trash.purge("u7");

        assertThat(trash.list()).isEmpty();
        assertThat(repository.paraDir().resolve("trash/u7")).doesNotExist();
        assertThat(repository.refs().under("refs/para/")).isEmpty();
    }

    @Test
    void anUnknownIdIsRefused() {
        for (String id : List.of("nope", "../..", "")) {
            assertThatThrownBy(() -> trash.restore(id, world.path("gone"), "x")).isInstanceOf(Refused.class);
        }
    }

    private void roundTripWithGarbageCollection() {
        trash.moveAway(away);
        world.git(top, "update-ref", "-d", "refs/heads/other");
        world.git(top, "reflog", "expire", "--expire=now", "--all");
        world.git(top, "gc", "--quiet", "--prune=now");
        trash.restore("u7", tree, "para/fix");
    }

    private void conflictWith(String verb) {
        world.commit(tree, "README", "mine\n");
        world.git(top, "switch", "-q", "-c", "other");
        world.commit(top, "README", "theirs\n");
        world.git(top, "switch", "-q", "main");
        assertThat(world.tryGit(tree, verb, "other").exit()).isEqualTo(1);
    }

    private void fillWithEveryKindOfWork() throws IOException {
        world.commit(tree, "committed", "c");
        GitWorld.write(tree.resolve("staged"), "staged version");
        world.git(tree, "add", "staged");
        GitWorld.write(tree.resolve("staged"), "later version");
        GitWorld.write(tree.resolve("README"), "edited\n");
        GitWorld.write(tree.resolve("ünträcked\nname"), "u");
        GitWorld.write(tree.resolve(".env"), "SECRET=1");
        GitWorld.write(tree.resolve("build/out"), "ignored");
        GitWorld.write(tree.resolve("text.crlf"), "a\nb\r\n");
        Files.createDirectories(tree.resolve("empty"));
        Files.createSymbolicLink(tree.resolve("dangling"), Path.of("nowhere"));
        GitWorld.write(tree.resolve("script"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(tree.resolve("script"), PosixFilePermissions.fromString("rwx------"));
        world.git(tree, "rm", "-q", "--cached", ".gitattributes");
        world.git(tree, "update-index", "--assume-unchanged", "flagged");
        GitWorld.write(tree.resolve("flagged"), "2\n");
        world.git(tree, "submodule", "--quiet", "update", "--init");
        world.git(tree.resolve("lib"), "switch", "-q", "-c", "local");
        world.commit(tree.resolve("lib"), "inside", "submodule work");
        GitWorld.write(tree.resolve("lib/edit"), "open");
        Files.createDirectories(tree.resolve("nested"));
        world.git(tree.resolve("nested"), "init", "-q");
        world.commit(tree.resolve("nested"), "n", "nested work");
    }

    private Snapshot snapshot() {
        Path admin = AdminFolder.of(tree).orElseThrow();
        return new Snapshot(
                GitWorld.contents(tree),
                GitWorld.contents(admin),
                world.git(tree, "--no-optional-locks", "status", "--porcelain=v2", "--branch", "--ignored"),
                world.git(tree, "ls-files", "--stage"));
    }

    private record Snapshot(Map<String, String> files, Map<String, String> admin, String status, String index) {}
}
