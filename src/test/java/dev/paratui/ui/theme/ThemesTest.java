package dev.paratui.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesTest {
    private static final double READABLE = 4.5;
    private static final double LARGE = 3.0;

    @TempDir
    Path folder;

    static Stream<String> builtIn() {
        return new Themes(Path.of("/nowhere")).names().stream();
    }

    @Test
    void thereAreSixAndTheDefaultIsOneOfThem() {
        assertThat(builtIn()).containsExactly("contrast", "dawn", "ember", "fjord", "midnight", "paper");
        assertThat(builtIn()).contains(Themes.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void wordsAreReadableOnEveryGround(String name) {
        Theme theme = new Themes(folder).load(name);
        for (Role ground : List.of(Role.BG, Role.PANEL, Role.BAR, Role.INPUT, Role.SEL_BG)) {
            Stream.of(Role.TEXT, Role.STRONG, Role.TITLE, Role.ACCENT, Role.KEY, Role.OK, Role.WARN)
                    .forEach(front -> assertContrast(theme, front, ground, READABLE));
            Stream.of(Role.ERR, Role.INFO, Role.SPECIAL, Role.MATCH, Role.ADD, Role.DEL)
                    .forEach(front -> assertContrast(theme, front, ground, READABLE));
            assertContrast(theme, Role.MUTED, ground, LARGE);
        }
        for (Role ground : List.of(Role.BG, Role.PANEL, Role.ADD_BG, Role.DEL_BG)) {
            Stream.of(Role.CODE_KEYWORD, Role.CODE_STRING, Role.CODE_NUMBER, Role.CODE_TYPE, Role.CODE_NAME)
                    .forEach(front -> assertContrast(theme, front, ground, READABLE));
            assertContrast(theme, Role.CODE_COMMENT, ground, LARGE);
        }
        assertContrast(theme, Role.SEL_FG, Role.SEL_BG, READABLE);
        assertContrast(theme, Role.ADD, Role.ADD_BG, READABLE);
        assertContrast(theme, Role.DEL, Role.DEL_BG, READABLE);
        assertContrast(theme, Role.TEXT, Role.ADD_BG, READABLE);
        assertContrast(theme, Role.TEXT, Role.DEL_BG, READABLE);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void wordsAreReadableOnFilledBadges(String name) {
        Theme theme = new Themes(folder).load(name);
        Stream.of(Role.ACCENT, Role.OK, Role.WARN, Role.ERR, Role.INFO, Role.KEY, Role.SPECIAL)
                .forEach(ground -> assertContrast(theme, Role.ON_ACCENT, ground, READABLE));
    }

    @Test
    void onesOwnFolderComesFirstAndAddsThemes() throws IOException {
        Files.writeString(folder.resolve("mine.properties"), all("#102030"));
        Files.writeString(folder.resolve("paper.properties"), all("#405060"));
        Themes themes = new Themes(folder);
        assertThat(themes.names()).contains("mine", "paper", "midnight");
        assertThat(themes.load("paper").colour(Role.ERR)).hasToString("Rgb[red=64, green=80, blue=96]");
    }

    @Test
    void aMissingKeyIsRefusedNamingFileAndKey() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.properties"), all("#102030").replace("sel.bg=", "sel.xx="));
        assertRefused("mine", file.toString(), "sel.bg");
    }

    @Test
    void aThemeFromBeforeProgramTextHadColoursStillServes() throws IOException {
        String before =
                all("#102030").lines().filter(line -> !line.startsWith("code.")).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("mine.properties"), before.replace("special=#102030", "special=#aabbcc"));
        assertThat(new Themes(folder).load("mine").colour(Role.CODE_KEYWORD)).isEqualTo(Paint.Rgb.of(0xaabbcc));
    }

    @Test
    void aBadColourIsRefusedNamingFileKeyAndValue() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.properties"), all("#102030").replace("warn=#102030", "warn=red"));
        assertRefused("mine", file.toString(), "warn", "\"red\"");
    }

    @Test
    void aMisspeltKeyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.properties"), all("#102030") + "acent=#102030\n");
        assertRefused("mine", file.toString(), "acent");
    }

    @Test
    void anUnknownThemeIsRefusedNamingThoseThereAre() {
        assertThatThrownBy(() -> new Themes(folder).load("../secret"))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusal().hint()).contains("midnight, paper"));
    }

    @Test
    void themesAreGoneThroughInACircle() {
        Themes themes = new Themes(folder);
        assertThat(themes.after("contrast")).isEqualTo("dawn");
        assertThat(themes.after("paper")).isEqualTo("contrast");
    }

    private void assertRefused(String name, String... words) {
        assertThatThrownBy(() -> new Themes(folder).load(name))
                .hasMessageContainingAll(words)
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(Code.CONFIG));
    }

    private static void assertContrast(Theme theme, Role front, Role ground, double least) {
        assertThat(Contrast.between(theme.colour(front), theme.colour(ground)))
                .as("%s: %s on %s", theme.name(), front.key(), ground.key())
                .isGreaterThanOrEqualTo(least);
    }

    private static String all(String colour) {
        StringBuilder file = new StringBuilder();
        Stream.of(Role.values())
                .forEach(role ->
                        file.append(role.key()).append('=').append(colour).append('\n'));
        return file.toString();
    }
}
