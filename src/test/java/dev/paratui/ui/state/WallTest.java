package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Samples;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import org.junit.jupiter.api.Test;

class WallTest {
    private final Stage stage = Stage.of(160, 40).sessions(Samples.five());

    @Test
    void severalPanesAreSeenAtOnceEachUnderItsNameAndState() {
        stage.press("w");
        stage.pane("auth", "what auth shows").pane("search", "what search shows");
        assertThat(screen())
                .contains("? auth permission")
                .contains("what auth shows")
                .contains("✗ search conflict")
                .contains("what search shows")
                .doesNotContain("billing-export-rewrite");
        stage.press("w");
        assertThat(screen()).contains("billing-export-rewrite working");
        stage.press("w");
        assertThat(screen()).contains("Sessions ─");
    }

    @Test
    void theMarkedOnesAreShownWhenThereAreAny() {
        stage.press("j", "m", "m", "w");
        assertThat(stage.state().desk().wall().orElseThrow().names()).containsExactly("search", "cart-rounding");
    }

    @Test
    void everyKeyIsAboutThePaneInFocus() {
        stage.press("w", "right", "s").type("hello").press("enter");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("search");
        stage.press("down", "a", "x");
        assertThat(stage.lastCall().tool()).isEqualTo("pane_keys");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("docs");
    }

    @Test
    void keysGoOnlyToTheLivePaneWhateverIsLookedAtMeanwhile() {
        stage.press("w", "a", "x", "right", "y");
        assertThat(stage.state().desk().live().orElseThrow().session()).isEqualTo("auth");
        assertThat(stage.state().choice().selected()).hasValue("auth");
        assertThat(stage.actions())
                .filteredOn(action ->
                        action instanceof Action.Call call && call.tool().equals("pane_keys"))
                .allSatisfy(action -> assertThat(((Action.Call) action)
                                .arguments()
                                .path("session")
                                .asText())
                        .isEqualTo("auth"));
    }

    @Test
    void enterZoomsTheOneInFocusAndEscapeLeadsBackToAll() {
        stage.press("w", "right", "enter");
        assertThat(stage.state().desk().frame().zoom()).isEqualTo(Frame.Zoom.PREVIEW);
        assertThat(screen()).contains("─ search ─").doesNotContain("? auth");
        stage.press("esc");
        assertThat(screen()).contains("? auth");
        stage.press("esc");
        assertThat(screen()).contains("Sessions ─");
    }

    @Test
    void whoeverIsSelectedElsewhereComesOntoTheWall() {
        stage.press("w", "G", "!", "!", "!");
        assertThat(stage.state().desk().wall().orElseThrow().names())
                .contains(stage.state().choice().selected().orElseThrow());
    }

    @Test
    void aFilterThatLeavesNobodyShowsThatInsteadOfPanesWithoutKeys() {
        stage.press("w", "/").type("nobody is called so").press("enter");
        assertThat(screen()).contains("shows all again").doesNotContain("auth permission");
        stage.press("esc");
        assertThat(stage.state().choice().selected()).isPresent();
    }

    @Test
    void aClickFocusesThePaneUnderIt() {
        stage.press("w").input(new Mouse(Mouse.Kind.PRESS, 30, 120, 1));
        assertThat(stage.state().choice().selected()).hasValue("docs");
    }

    private String screen() {
        return String.join("\n", Screen.of(stage.state()).grid().lines());
    }
}
