package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.ui.Samples;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.view.Screen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Typing into a pane while the list stays in sight. */
class LiveTest {
    private final Stage stage = Stage.of(120, 40).sessions(Samples.five()).pane("auth", Samples.pane());

    @Test
    void keysGoToThePaneInTheirOrderAndNoneOvertakes() {
        stage.press("a", "l");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"session\":\"auth\",\"text\":\"l\",\"keys\":[]}");
        stage.type("s -a")
                .press("enter", "ctrl-c")
                .input(new Input.Paste("x\ny"))
                .press("up");
        assertThat(stage.actions()).hasSize(1);
        assertThat(after()).isEqualTo("{\"session\":\"auth\",\"text\":\"s -a\",\"keys\":[\"Enter\",\"C-c\"]}");
        assertThat(after()).isEqualTo("{\"session\":\"auth\",\"text\":\"x\\ny\",\"paste\":true,\"keys\":[]}");
        assertThat(after()).isEqualTo("{\"session\":\"auth\",\"keys\":[\"Up\"]}");
    }

    @Test
    void noKeyOfTheDashboardIsTakenMeanwhileButTheOneThatLeaves() {
        stage.press("a", "x", "q", "esc", "?", "tab");
        assertThat(stage.state().dialog()).isEmpty();
        assertThat(Screen.of(stage.state()).grid().toString()).contains("Typing into auth", "billing-export-rewrite");
        stage.press("f12", "x");
        assertThat(stage.state().dialog()).contains(new Dialog.Cancel("auth"));
    }

    @Test
    void whenAKeyCannotBeTypedTheKeysAreTheDashboardsAgainAndTheRestIsDropped() {
        stage.press("a", "l", "s");
        stage.news(new News.Denied(stage.lastCall(), Refusal.of(Code.NO_PANE, "auth has no pane", "resume it")));
        assertThat(stage.state().desk().live()).isEmpty();
        assertThat(stage.actions()).hasSize(1);
    }

    @Test
    void aSessionThatIsGoneHasTheKeysNoMore() {
        stage.press("a").sessions(Seed.of("docs", "idle", 5));
        assertThat(stage.state().desk().live()).isEmpty();
        assertThat(stage.state().toasts()).extracting(Toast::text).anyMatch(text -> text.contains("keys are"));
    }

    @Test
    void theCursorOfTheProgramIsShown() {
        stage.press("a");
        assertThat(Screen.of(stage.state()).cursor()).isPresent();
        stage.press("ctrl-q");
        assertThat(Screen.of(stage.state()).cursor()).isEmpty();
    }

    @Test
    void thePreviewFillsThePageAndEscapeBringsTheListBack() {
        stage.press("z");
        assertThat(Screen.of(stage.state()).grid().toString()).doesNotContain("billing-export-rewrite");
        stage.press("esc");
        assertThat(Screen.of(stage.state()).grid().toString()).contains("billing-export-rewrite");
    }

    @Test
    void whatAPaneShowedIsReadBackSearchedAndCopied() {
        stage.press("o");
        String text = "first needle\nsecond\nthird needle\nlast";
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Map.of("text", text))));
        stage.press("/").type("NEEDLE").press("enter");
        assertThat(found()).isEqualTo(2);
        stage.press("N");
        assertThat(found()).isZero();
        stage.press("y");
        assertThat(stage.actions()).contains(new Action.Copy(text));
    }

    @Test
    void whatThePaneShowsIsCopiedWithoutColours() {
        stage.press("Y");
        Action.Copy copy = (Action.Copy) stage.actions().get(stage.actions().size() - 1);
        assertThat(copy.text()).contains("Do you want to proceed?").doesNotContain("\u001b");
    }

    private int found() {
        return ((Dialog.Answer) stage.state().dialog().orElseThrow()).find().at();
    }

    private String after() {
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Map.of("session", "auth"))));
        return stage.lastCall().arguments().toString();
    }
}
