package dev.paratui.ui.state;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The selection is a session, never a row: the first, third and sixth defects of the monitor before this one. */
class SelectionTest {
    private final Stage stage = Stage.of(120, 40);

    @Test
    void theSelectedSessionStaysSelectedWhenTheListIsSortedAnew() {
        stage.sessions(Seed.of("auth", "question", 50), Seed.of("docs", "working", 10));
        stage.press("j");
        stage.sessions(Seed.of("auth", "working", 1), Seed.of("docs", "permission", 1));
        assertThat(names()).isEqualTo("docs auth");
        assertThat(stage.state().choice().selected()).contains("docs");
    }

    @Test
    void theListDoesNotJumpUnderThePerson() {
        Seed[] idle = many(60);
        stage.sessions(idle).press("pagedown", "pagedown", "k", "k");
        String selected = stage.state().choice().selected().orElseThrow();
        int row = rowOf(selected);
        idle[3] = Seed.of("s03", "permission", 1);
        idle[59] = Seed.of("s59", "question", 1);
        stage.sessions(idle);
        assertThat(stage.state().choice().selected()).contains(selected);
        assertThat(rowOf(selected)).isEqualTo(row);
    }

    @Test
    void whenTheSelectedOneGoesTheOneThatTookItsPlaceIsSelected() {
        stage.sessions(Seed.of("a", "idle", 30), Seed.of("b", "idle", 20), Seed.of("c", "idle", 10));
        stage.press("j");
        stage.sessions(Seed.of("a", "idle", 30), Seed.of("b", "idle", 20).life("cancelled"), Seed.of("c", "idle", 10));
        assertThat(stage.state().choice().selected()).contains("c");
    }

    @Test
    void aClickInAScrolledListSelectsWhatIsDrawnThere() {
        stage.sessions(many(60)).press("G");
        int row = rowOf("s50");
        stage.input(new Mouse(Mouse.Kind.PRESS, row, 10, 1));
        assertThat(stage.state().choice().selected()).contains("s50");
        stage.input(new Mouse(Mouse.Kind.PRESS, row + 1, 10, 1));
        assertThat(stage.state().choice().selected()).as("its second row").contains("s50");
    }

    @Test
    void aClickBelowTheListSelectsNothingElse() {
        stage.sessions(Seed.of("a", "idle", 30), Seed.of("b", "idle", 20));
        stage.input(new Mouse(Mouse.Kind.PRESS, 30, 10, 1));
        assertThat(stage.state().choice().selected()).contains("a");
        assertThat(stage.actions()).isEmpty();
    }

    @Test
    void theWheelScrollsAndLeavesTheSelection() {
        stage.sessions(many(60));
        stage.input(new Mouse(Mouse.Kind.SCROLL_DOWN, 5, 10, 0)).input(new Mouse(Mouse.Kind.SCROLL_DOWN, 5, 10, 0));
        assertThat(stage.state().choice().selected()).contains("s00");
        assertThat(screen()).doesNotContain("s01 ").contains("s02");
        stage.press("j");
        assertThat(stage.state().choice().selected()).contains("s01");
        assertThat(screen()).contains("s01");
    }

    @Test
    void aDoubleClickAttachesAndTwoSlowClicksDoNot() {
        stage.sessions(Seed.of("a", "idle", 30), Seed.of("b", "idle", 20));
        Mouse click = new Mouse(Mouse.Kind.PRESS, rowOf("b"), 10, 1);
        stage.input(click).later(2).input(click);
        assertThat(stage.actions()).isEmpty();
        stage.input(click);
        assertThat(stage.lastCall()).isEqualTo(Requests.attach("b"));
    }

    @Test
    void theSelectedOneStaysInSightWhenTheTerminalShrinks() {
        stage.sessions(many(60)).press("G");
        stage.input(new Input.Resized(new Size(80, 24)));
        assertThat(screen()).hasSize(80, 24).contains("s59");
    }

    @Test
    void theNextThatNeedsSomeoneIsFoundFromTheEndOnToTheBeginning() {
        stage.sessions(Seed.of("a", "permission", 9), Seed.of("b", "question", 9), Seed.of("c", "working", 9));
        stage.press("!");
        assertThat(stage.state().choice().selected()).contains("b");
        stage.press("!");
        assertThat(stage.state().choice().selected()).contains("a");
    }

    @Test
    void aFilterFindsByNameLifeAndActivityAndEscShowsAllAgain() {
        stage.sessions(
                Seed.of("auth", "permission", 9), Seed.of("docs", "idle", 9).life("review"));
        stage.press("/").type("rev");
        assertThat(names()).isEqualTo("docs");
        assertThat(stage.state().choice().selected()).contains("docs");
        stage.press("enter", "esc");
        assertThat(names()).isEqualTo("auth docs");
        assertThat(stage.state().choice().selected()).contains("docs");
    }

    private static Seed[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Seed.of(String.format("s%02d", i), "idle", 1000 - i))
                .toArray(Seed[]::new);
    }

    private Grid screen() {
        return Screen.of(stage.state()).grid();
    }

    private int rowOf(String name) {
        Grid grid = screen();
        return IntStream.range(0, grid.size().rows())
                .filter(row -> grid.text(row).startsWith(name, 4))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on\n" + grid));
    }

    private String names() {
        return String.join(
                " ",
                Listing.of(stage.state()).stream()
                        .map(session -> session.name())
                        .toList());
    }
}
