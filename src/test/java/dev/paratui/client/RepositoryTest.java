package dev.paratui.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real git: what is found without it is what it would say. */
class RepositoryTest {
    @TempDir
    Path temporary;

    private Path folder;
    private SystemExec exec;

    @BeforeEach
    void git() throws IOException {
        folder = temporary.toRealPath();
        exec = new SystemExec(Environment.of(Map.of(
                "PATH", Environment.ofThisProcess().get("PATH").orElse("/usr/bin:/bin"), "HOME", folder.toString())));
        git(folder, "init", "-q", "-b", "main", "main");
        git(folder.resolve("main"), "commit", "-q", "--allow-empty", "-m", "first");
    }

    @Test
    void itIsFoundFromAnyFolderOfTheCheckout() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("main/a/b"));

        assertThat(Repository.of(deep)).isEqualTo(repository("main/.git", "main"));
        assertThat(Repository.of(folder.resolve("main/.git/refs"))).isEqualTo(repository("main/.git", "main"));
        assertFoundAsGitFindsIt(deep);
    }

    @Test
    void aLinkedWorkTreeBelongsToTheRepositoryItIsLinkedTo() {
        git(folder.resolve("main"), "worktree", "add", "-q", "../linked");

        assertThat(Repository.of(folder.resolve("linked"))).isEqualTo(repository("main/.git", "main"));
        assertFoundAsGitFindsIt(folder.resolve("linked"));
    }

    @Test
    void aBareRepositoryStandsForItself() {
        git(folder, "clone", "-q", "--bare", "main", "bare");
        git(folder.resolve("bare"), "worktree", "add", "-q", "../of-bare", "main");

        assertThat(Repository.of(folder.resolve("bare"))).isEqualTo(repository("bare", "bare"));
        assertThat(Repository.of(folder.resolve("of-bare"))).isEqualTo(repository("bare", "bare"));
        assertFoundAsGitFindsIt(folder.resolve("of-bare"));
    }

    @Test
    void inASubmoduleItIsTheSubmodule() {
        git(
                folder.resolve("main"),
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                folder + "/main",
                "sub");

        assertThat(Repository.of(folder.resolve("main/sub")))
                .isEqualTo(repository("main/.git/modules/sub", "main/sub"));
        assertFoundAsGitFindsIt(folder.resolve("main/sub"));
    }

    @Test
    void throughALinkItIsTheRealPlace() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("main"));

        assertThat(Repository.of(link)).isEqualTo(repository("main/.git", "main"));
    }

    @Test
    void outsideItIsRefused() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));

        assertRefused(outside, outside + " is not in a git repository");
        assertRefused(folder.resolve("nowhere"), "there is no directory " + folder.resolve("nowhere"));
        Files.writeString(outside.resolve(".git"), "nonsense");
        assertRefused(outside, outside.resolve(".git") + " does not say where its repository is");
    }

    private static void assertRefused(Path directory, String message) {
        assertThatThrownBy(() -> Repository.of(directory))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NOT_A_REPOSITORY));
    }

    private void assertFoundAsGitFindsIt(Path directory) {
        String said = exec.run(Invocation.of("git", "rev-parse", "--path-format=absolute", "--git-common-dir")
                        .in(directory))
                .orFail()
                .line();
        assertThat(Repository.of(directory).common()).isEqualTo(Path.of(said));
    }

    private Repository repository(String common, String place) {
        return new Repository(folder.resolve(common), folder.resolve(place));
    }

    private void git(Path directory, String... arguments) {
        java.util.List<String> argv = new java.util.ArrayList<>(
                java.util.List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
        argv.addAll(java.util.List.of(arguments));
        exec.run(Invocation.of(argv).in(directory)).orFail();
    }
}
