package dev.paratui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.config.SettingsFiles.Scope;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFilesTest {
    @TempDir
    private Path folder;

    private SettingsFiles files;

    @BeforeEach
    void aRepositoryAndAHome() {
        files = new SettingsFiles(folder.resolve("repository"), folder.resolve("home/.config"));
    }

    @Test
    void thisCheckoutCountsBeforeTheTeamAndTheTeamBeforeTheUser() {
        write(Scope.USER, "[ui]\ntheme = 'user'\ndensity = 'compact'\n[tasks]\ndir = 'todo'");
        write(Scope.TEAM, "[ui]\ntheme = 'team'\ndensity = 'comfortable'");
        write(Scope.CHECKOUT, "[ui]\ntheme = 'mine'");

        Settings settings = files.current();

        assertThat(settings.theme()).isEqualTo("mine");
        assertThat(settings.at("ui.density").source()).endsWith("para.toml");
        assertThat(settings.at("tasks.dir").source()).endsWith("home/.config/para/config.toml");
    }

    @Test
    void aChangedFileCountsFromTheNextLookOnAndAnUnchangedOneIsNotReadAgain() {
        Settings before = files.current();
        assertThat(files.current()).isSameAs(before);

        write(Scope.TEAM, "[ui]\ntheme = 'light'");

        assertThat(files.current().theme()).isEqualTo("light");
    }

    @Test
    void aBrokenFileIsRefusedUntilItIsCorrected() {
        write(Scope.TEAM, "[ui]\ntheme = 7");
        assertThatThrownBy(files::current).isInstanceOf(Refused.class);
        assertThatThrownBy(files::current).isInstanceOf(Refused.class);

        write(Scope.TEAM, "[ui]\ntheme = 'light'");

        assertThat(files.current().theme()).isEqualTo("light");
    }

    @Test
    void forALandingTheTargetBranchsFileCounts() {
        write(Scope.TEAM, "[landing]\ncheck = 'true'");

        assertThat(files.withTeam(Optional.of("[landing]\ncheck = 'mvn verify'"))
                        .check())
                .isEqualTo("mvn verify");
        assertThat(files.withTeam(Optional.empty()).check()).isEmpty();
    }

    @Test
    void settingAValueLeavesEveryOtherLineAsItWas() {
        write(Scope.CHECKOUT, "# mine\n[ui]\ntheme = 'dark' # at night\n\n# below\n[agents]\ndefault = 'codex'\n");

        files.set(Scope.CHECKOUT, "ui.theme", "light");
        files.set(Scope.CHECKOUT, "ui.density", "compact");
        Settings settings = files.set(Scope.CHECKOUT, "landing.check_timeout", "10m");

        assertThat(text(Scope.CHECKOUT)).isEqualTo("""
                # mine
                [ui]
                theme = "light" # at night
                density = "compact"

                # below
                [agents]
                default = 'codex'

                [landing]
                check_timeout = "10m"
                """);
        assertThat(settings.checkTimeout()).hasMinutes(10);
    }

    @Test
    void whateverIsInAValueItIsReadBackAsItWasGiven() {
        for (String value :
                List.of("a \"b\" \\ # c", "$(touch x) `y` 'z'", "line\nline", "\u001b[31m", "żółw 😀", "a = 1")) {
            assertThat(files.set(Scope.CHECKOUT, "landing.check", value).check())
                    .isEqualTo(value);
        }
    }

    @Test
    void listsNumbersAndFlagsAreWrittenAsSuch() {
        assertThat(files.set(Scope.TEAM, "worktree.copy", "[\".env\", \"a b\"]").copied())
                .containsExactly(".env", "a b");
        assertThat(files.set(Scope.TEAM, "agents.max_parallel", "4").maxParallel())
                .isEqualTo(4);
        assertThat(files.set(Scope.TEAM, "landing.push", "true").pushes()).isTrue();
        assertThat(text(Scope.TEAM)).contains("copy = [\".env\", \"a b\"]", "max_parallel = 4", "push = true");
    }

    @Test
    void aValueThatDoesNotFitIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> files.set(Scope.USER, "landing.strategy", "theirs"))
                .isInstanceOf(Refused.class)
                .hasMessage("`landing.strategy` cannot be \"theirs\"");
        assertThatThrownBy(() -> files.set(Scope.USER, "landing.nothing", "x")).isInstanceOf(Refused.class);
        assertThat(files.file(Scope.USER)).doesNotExist();
    }

    @Test
    void aFormThatCannotBeChangedByProgramIsLeftAlone() {
        String inline = "ui = { theme = 'dark' }\n";
        write(Scope.TEAM, inline);

        assertThatThrownBy(() -> files.set(Scope.TEAM, "ui.theme", "light"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be changed by program");
        assertThat(text(Scope.TEAM)).isEqualTo(inline);
    }

    @Test
    void aMultiLineListIsNeverTornApart() {
        String list = "[worktree]\ncopy = [\n  'a',\n  'b',\n]\n";
        write(Scope.TEAM, list);

        assertThatThrownBy(() -> files.set(Scope.TEAM, "worktree.copy", "[\"c\"]"))
                .isInstanceOf(Refused.class);
        assertThat(text(Scope.TEAM)).isEqualTo(list);
    }

    @Test
    void aSettingsFileThatIsALinkStaysALink() throws IOException {
        Path real = folder.resolve("dotfiles.toml");
        Files.writeString(real, "");
        Path link = files.file(Scope.USER);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, real);

        files.set(Scope.USER, "ui.theme", "light");

        assertThat(link).isSymbolicLink();
        assertThat(real).content().contains("theme = \"light\"");
    }

    private void write(Scope scope, String text) {
        try {
            Files.createDirectories(files.file(scope).getParent());
            Files.writeString(files.file(scope), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private String text(Scope scope) {
        try {
            return Files.readString(files.file(scope));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
