package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.PlanSamples;
import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import org.junit.jupiter.api.Test;

class TaskBoardTest {
    private final Stage stage =
            PlanSamples.told(Stage.of(120, 40).sessions(Samples.five())).press("2");

    @Test
    void whatTheChosenTaskNeedsAndWhatWaitsForItIsTiedToIt() {
        assertThat(screen()).contains("╭─◈ decision?").contains("╰▸· waits").contains("← #4");
    }

    @Test
    void onTheBoardTheArrowsGoFromStateToState() {
        stage.press("B", "right");
        assertThat(chosen()).isEqualTo("#3");
        stage.press("down", "right");
        assertThat(chosen()).isEqualTo("#9");
        stage.press("left", "left", "left");
        assertThat(chosen()).isEqualTo("#5");
        assertThat(screen()).contains("free 2").contains("in hand 2").contains("stuck 2");
    }

    @Test
    void theGateOnTheBoardIsPassedByItsKey() {
        stage.press("B", "y");
        assertThat(stage.state().dialog())
                .hasValueSatisfying(dialog -> assertThat(dialog).isInstanceOf(Dialog.OfTask.class));
    }

    @Test
    void withoutAFilterNoTaskIsLookedThrough() {
        Page.Tasks page = (Page.Tasks) stage.state().page();
        assertThat(Planned.shown(stage.state(), page))
                .isSameAs(stage.state().fleet().shared().tasks());
    }

    @Test
    void theFilterFindsTasksByWordsAndState() {
        stage.press("/").type("tool state:available").press("enter");
        assertThat(Planned.shown(stage.state(), (Page.Tasks) stage.state().page()))
                .hasSize(1);
    }

    @Test
    void talkIsSearchedAndToldInItsExchange() {
        stage.press("5", "/").type("tag:compat").press("enter");
        assertThat(screen()).contains("accept both").doesNotContain("LC_ALL");
        stage.press("esc", "k", "k");
        assertThat(screen()).contains("auth: which exit code for a conflict?");
    }

    private String chosen() {
        Page.Tasks page = (Page.Tasks) stage.state().page();
        Shared shared = stage.state().fleet().shared();
        return "#" + Planned.number(shared, Planned.chosen(stage.state(), page).orElseThrow());
    }

    private String screen() {
        return String.join("\n", Screen.of(stage.state()).grid().lines());
    }
}
