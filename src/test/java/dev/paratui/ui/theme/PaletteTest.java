package dev.paratui.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Paint.Indexed;
import dev.paratui.ui.grid.Paint.Plain;
import dev.paratui.ui.grid.Paint.Rgb;
import dev.paratui.ui.grid.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final Theme dark = new Themes(Path.of("/nowhere")).load("midnight");
    private final Theme light = new Themes(Path.of("/nowhere")).load("paper");

    @Test
    void rolesBecomeTheThemesColours() {
        Look look = new Palette(dark, Depth.TRUECOLOR)
                .look(Ink.of(Role.ERR, Role.PANEL).bold());
        assertThat(look.front()).isEqualTo(dark.colour(Role.ERR));
        assertThat(look.ground()).isEqualTo(dark.colour(Role.PANEL));
        assertThat(look.has(Modifier.BOLD)).isTrue();
    }

    @Test
    void with256ColoursEverythingIsAnIndex() {
        Look look = new Palette(dark, Depth.INDEXED256).look(Ink.of(new Rgb(255, 0, 0), new Rgb(18, 18, 18)));
        assertThat(look.front()).isEqualTo(new Indexed(196));
        assertThat(look.ground()).isEqualTo(new Indexed(233));
    }

    @Test
    void with16ColoursTheTerminalsOwnTextAndGroundStay() {
        Palette palette = new Palette(dark, Depth.ANSI16);
        assertThat(palette.look(Ink.BLANK)).isEqualTo(new Look(Plain.DEFAULT, Plain.DEFAULT, 0));
        assertThat(palette.look(Ink.of(Role.ERR, Role.BG)).front()).isEqualTo(new Indexed(1));
        assertThat(palette.look(Ink.of(Role.MUTED, Role.SEL_BG)).front()).isEqualTo(new Indexed(0));
    }

    @Test
    void with16ColoursAddedAndDeletedLinesAreToldByTheirFront() {
        Palette palette = new Palette(dark, Depth.ANSI16);
        assertThat(palette.look(Ink.of(Role.CODE_KEYWORD, Role.ADD_BG)).front()).isEqualTo(new Indexed(2));
        assertThat(palette.look(Ink.of(Role.TEXT, Role.DEL_BG)).front()).isEqualTo(new Indexed(1));
        assertThat(palette.look(Ink.of(Role.CODE_KEYWORD, Role.BG)).front()).isEqualTo(new Indexed(5));
    }

    @Test
    void withoutColoursTheSelectedIsReversedAndStrongWordsAreBold() {
        Palette palette = new Palette(dark, Depth.MONO);
        assertThat(palette.look(Ink.of(Role.SEL_FG, Role.SEL_BG)).has(Modifier.REVERSE))
                .isTrue();
        assertThat(palette.look(Ink.of(Role.STRONG, Role.BG)).has(Modifier.BOLD))
                .isTrue();
        assertThat(palette.look(Ink.of(new Rgb(1, 2, 3), new Indexed(4))))
                .isEqualTo(new Look(Plain.DEFAULT, Plain.DEFAULT, 0));
    }

    @Test
    void whatAProgramWritesStaysReadableInALightTheme() {
        Look look = new Palette(light, Depth.TRUECOLOR).look(Ink.of(new Rgb(240, 240, 240), Role.BG));
        assertThat(Contrast.between((Rgb) look.front(), (Rgb) look.ground())).isGreaterThan(2.5);
    }

    @Test
    void theSixteenColoursOfAProgramAreTheThemes() {
        Look look = new Palette(light, Depth.TRUECOLOR).look(Ink.of(new Indexed(2), Plain.DEFAULT));
        assertThat(look.front()).isEqualTo(light.colour(Role.OK));
        assertThat(look.ground()).isEqualTo(light.colour(Role.BG));
    }

    @Test
    void whatIsVeiledFadesTowardsTheGround() {
        Palette palette = new Palette(dark, Depth.TRUECOLOR);
        Look clear = palette.look(Ink.BLANK);
        Look veiled = palette.look(Ink.BLANK.with(Modifier.VEILED));
        assertThat(contrast(veiled)).isLessThan(contrast(clear) / 2);
        assertThat(veiled.modifiers()).isZero();
    }

    @Test
    void theEnvironmentTellsTheDepth() {
        assertThat(depth(Map.of("TERM", "xterm-256color"))).isEqualTo(Depth.INDEXED256);
        assertThat(depth(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor")))
                .isEqualTo(Depth.TRUECOLOR);
        assertThat(depth(Map.of("TERM", "tmux-256color", "TMUX", "/tmp/x,1,0"))).isEqualTo(Depth.TRUECOLOR);
        assertThat(depth(Map.of("TERM", "linux"))).isEqualTo(Depth.ANSI16);
        assertThat(depth(Map.of("TERM", "xterm-kitty", "NO_COLOR", "1"))).isEqualTo(Depth.MONO);
        assertThat(depth(Map.of())).isEqualTo(Depth.MONO);
    }

    private static double contrast(Look look) {
        return Contrast.between((Rgb) look.front(), (Rgb) look.ground());
    }

    private static Depth depth(Map<String, String> environment) {
        return Depth.of(name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void reversedColoursAreSwapped() {
        Paint red = new Rgb(200, 0, 0);
        Look look = new Palette(dark, Depth.TRUECOLOR).look(Ink.of(red, Role.BG).reverse());
        assertThat(look.ground()).isEqualTo(red);
        assertThat(look.front()).isEqualTo(dark.colour(Role.BG));
    }
}
