package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.PlanSamples;
import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private final Stage stage = Stage.of(120, 40)
            .used(Habits.of(Map.of("night", "state:idle"), List.of("dispatch")))
            .sessions(Samples.five());

    @Test
    void aHintGoesWhenItWasFollowedAndThatIsKept() {
        assertThat(screen()).contains("tip enter goes into its pane");
        stage.press("enter");
        assertThat(stage.actions())
                .filteredOn(action ->
                        action instanceof Action.Call call && call.tool().equals("para_config_set"))
                .extracting(action ->
                        ((Action.Call) action).arguments().path("value").asText())
                .containsExactly("[\"dispatch\", \"attach\"]");
        assertThat(screen()).contains("tip ! goes to the next that needs you");
    }

    @Test
    void itIsPutAwayByEscape() {
        stage.press("esc");
        assertThat(screen()).doesNotContain("goes into its pane");
    }

    @Test
    void whoHasLearnedAllSeesNoHint() {
        stage.press("enter", "!", "d", "esc", ":", "esc", "w", "esc", "H", "esc", "B", "?", "esc");
        stage.press("esc", "esc", "space", "esc");
        assertThat(screen()).doesNotContain("tip ");
    }

    @Test
    void aFilterIsKeptUnderANameAndThePaletteOffersIt() {
        stage.press("/")
                .type("state:working")
                .press("enter", "F")
                .type("Busy ones")
                .press("enter");
        assertThat(stage.lastCall().arguments().path("value").asText())
                .isEqualTo("{ \"busy-ones\" = \"state:working\", \"night\" = \"state:idle\" }");
        stage.press("esc", ":").type("filter night").press("enter");
        assertThat(stage.state().choice().filter()).isEqualTo("state:idle");
    }

    @Test
    void aFreeTaskIsTakenByAKeyAndGivenBackByAnother() {
        PlanSamples.told(stage).press("2", "/").type("release notes").press("enter", "C", "enter");
        assertThat(stage.lastCall().tool()).isEqualTo("claim_task");
        stage.press("esc", "/")
                .type("dispatch tool")
                .press("enter", "R")
                .type("busy")
                .press("enter");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"task_id\":\"task-mi8x0000-0006\",\"reason\":\"busy\"}");
    }

    private String screen() {
        return String.join("\n", Screen.of(stage.state()).grid().lines());
    }
}
