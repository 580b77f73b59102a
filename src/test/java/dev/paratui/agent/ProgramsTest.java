package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.SearchPath;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    private Path folder;

    private Programs programs;

    @BeforeEach
    void aRepositoryAHomeAndAPath() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        programs = new Programs(
                folder.resolve("repository"), folder.resolve("config"), new SearchPath(List.of(folder.resolve("bin"))));
    }

    @Test
    void allThatComeAlongCanBeRead() {
        assertThat(programs.names())
                .containsExactly("aider", "claude", "codex", "copilot", "demo", "gemini", "opencode", "shell")
                .allSatisfy(name ->
                        assertThat(programs.named(name).watch().screen()).isNotEmpty());
    }

    @Test
    void theRepositorysFileCountsBeforeTheUsersAndTheUsersBeforeTheBuiltIn() throws IOException {
        write("config/para/agents/claude.toml", "[argv]\nnew = ['users']");
        assertThat(programs.named("claude").argv().fresh()).containsExactly("users");

        write("repository/.para/agents/claude.toml", "[argv]\nnew = ['repositorys']");
        assertThat(programs.named("claude").argv().fresh()).containsExactly("repositorys");
    }

    @Test
    void aNewProgramNeedsNothingButItsFile() throws IOException {
        write("config/para/agents/amp.toml", "[argv]\nnew = ['amp']\nheadless = ['amp', '-x', '{prompt}']");

        assertThat(programs.names()).contains("amp");
        assertThat(programs.named("amp").argv().headless()).containsExactly("amp", "-x", "{prompt}");
    }

    @Test
    void anyCommandOnThePathWillDo() throws IOException {
        command("my-agent");

        assertThat(programs.installed("my-agent").argv().fresh()).containsExactly("my-agent");
    }

    @Test
    void aProgramThatIsNotInstalledIsRefusedWithTheWayToGetIt() throws IOException {
        assertThatThrownBy(() -> programs.installed("claude")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.PROGRAM_NOT_FOUND);
            assertThat(refused.refusal().hint()).contains("npm install");
        });

        command("claude");

        assertThat(programs.installed("claude").name()).isEqualTo("claude");
        assertThat(programs.installed("shell").name()).isEqualTo("shell");
    }

    @Test
    void aFileThatMayNotBeRunIsNoProgram() throws IOException {
        Files.writeString(folder.resolve("bin/text"), "");

        assertThatThrownBy(() -> programs.installed("text")).isInstanceOf(Refused.class);
    }

    @Test
    void namesThatCouldReachOtherFilesAreUnknown() {
        for (String name :
                List.of("../../etc/passwd", "", "a b", "-x", "$(id)", "x\u001b[31m", "a/b", "x".repeat(300))) {
            assertThatThrownBy(() -> programs.named(name))
                    .isInstanceOf(Refused.class)
                    .hasMessageNotContaining("\u001b");
        }
    }

    @Test
    void aBrokenFileIsRefusedWithFileLineAndKey() throws IOException {
        assertBroken("[argv]\nnew = 'claude'", "line 2: `argv.new` is \"claude\"");
        assertBroken("[argv]\nold = ['x']", "line 2: `argv.old` is no key known here");
        assertBroken("approve_keys = ['y']", "`argv` has no `new`");
        assertBroken("[argv]\nnew = ['x']\n[[screen]]\nactivity = 'idle'\nsign = '('", "`screen.sign` is no regular");
        assertBroken("[argv]\nnew = ['x']\n[[screen]]\nactivity = 'asleep'\nsign = 'x'", "`screen.activity` is");
        assertBroken("[argv\n", "line 1: ");
    }

    private void assertBroken(String text, String words) throws IOException {
        write("config/para/agents/broken.toml", text);
        assertThatThrownBy(() -> programs.named("broken"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.CONFIG))
                .hasMessageContaining("para/agents/broken.toml")
                .hasMessageContaining(words);
    }

    private void command(String name) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
