package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.tool.EntryView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of the train's page. */
class BoardingTest {
    private final Stage stage = Stage.of(120, 40);

    @Test
    void xTakesTheChosenEntryOutOfTheTrainAndLeavesItsSessionAlone() {
        train(Seed.entry("a", "checking", 4), Seed.entry("b", "queued", 3));
        stage.press("j", "x");
        assertThat(stage.lastCall().tool()).isEqualTo("para_train_change");
        assertThat(stage.lastCall().arguments().toString()).isEqualTo("{\"action\":\"withdraw\",\"entry\":\"e-b\"}");
        assertThat(stage.state().dialog()).isEmpty();
    }

    @Test
    void bracketsMoveItUpAndDownAndItStaysChosen() {
        train(Seed.entry("a", "queued", 4), Seed.entry("b", "queued", 3), Seed.entry("c", "queued", 2));
        stage.press("j", "[");
        assertThat(stage.lastCall().arguments().path("before").asText()).isEqualTo("e-a");
        stage.press("]");
        assertThat(stage.lastCall().arguments().has("before")).as("to the end").isFalse();
        assertThat(stage.lastCall().arguments().path("entry").asText()).isEqualTo("e-b");
    }

    @Test
    void whatIsOverIsNoLongerMoved() {
        train(Seed.entry("a", "landed", 4));
        int before = stage.actions().size();
        stage.press("]");
        assertThat(stage.actions()).hasSize(before);
    }

    private void train(EntryView... entries) {
        stage.snapshot(List.of(), List.of(entries), List.of()).press("4");
    }
}
