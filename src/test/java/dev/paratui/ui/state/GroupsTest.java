package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Samples;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void sessionsStandUnderTheirStateAndThatIsKept() {
        Stage stage = Stage.of(120, 40).sessions(Samples.five()).press("B");
        assertThat(Screen.of(stage.state()).grid().lines().get(2)).contains("permission ─");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"path\":\"ui.group\",\"value\":\"state\",\"layer\":\"user\"}");
    }

    @Test
    void whoeverGoesDownAlongListSeesTheChosenOneAlwaysAlthoughHeadingsTakeRows() {
        Stage stage = many(100, 24).press("B");
        for (int i = 0; i < 40; i++) {
            String chosen = stage.state().choice().selected().orElseThrow();
            assertThat(Seen.of(stage.state(), Layout.of(stage.state())))
                    .extracting(seen -> seen.session().name())
                    .contains(chosen);
            stage.press("j");
        }
        stage.press("g");
        assertThat(stage.state().choice().scroll().first()).isZero();
    }

    @Test
    void aClickOnASessionBelowAHeadingChoosesThatOne() {
        Stage stage = Stage.of(120, 40).sessions(Samples.five()).press("B");
        Seen third = Seen.of(stage.state(), Layout.of(stage.state())).get(2);
        int row = Layout.of(stage.state()).list().inner().row() + third.row();
        stage.input(new Mouse(Mouse.Kind.PRESS, row, 5, 1));
        assertThat(stage.state().choice().selected()).hasValue(third.session().name());
        stage.input(new Mouse(Mouse.Kind.PRESS, row - 1, 5, 1));
        assertThat(stage.state().choice().selected()).hasValue(third.session().name());
    }

    private static Stage many(int columns, int rows) {
        List<String> states = List.of("permission", "working", "idle", "done");
        Seed[] seeds = new Seed[40];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Seed.of("s" + i, states.get(i % states.size()), i);
        }
        return Stage.of(columns, rows).sessions(seeds);
    }
}
