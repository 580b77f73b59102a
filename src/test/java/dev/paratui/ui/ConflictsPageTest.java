package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.Json;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.Crossing;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.view.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keys do on the page of conflicts. */
class ConflictsPageTest {
    private final Stage stage = Scenes.five(Stage.of(120, 40));

    @Test
    void itAsksWhenItIsOpenedAndBeginsAtAConflict() {
        open(ConflictSamples.five());
        assertThat(chosen()).isEqualTo("cart-rounding search");
        assertThat(screen())
                .contains("cart-rounding and search would conflict")
                .contains("46")
                .contains("landed in this");
    }

    @Test
    void arrowsAndLettersMoveTheCellAndStopAtTheEdges() {
        open(ConflictSamples.five());
        stage.press("up", "k", "left", "h", "h", "h", "h", "h", "h");
        assertThat(chosen()).isEqualTo("cart-rounding @main");
        stage.press("j", "down", "l");
        assertThat(crossing().row()).isEqualTo(2);
        assertThat(crossing().column()).isEqualTo(1);
        stage.press("G");
        assertThat(crossing().row()).isEqualTo(4);
    }

    @Test
    void theDiagonalTellsThatItIsOneAndTheSame() {
        open(ConflictSamples.five());
        stage.press("g", "h", "h", "h", "h", "h", "l");
        assertThat(screen()).contains("cart-rounding is itself");
    }

    @Test
    void enterShowsTheDiffOfTheRowsSession() {
        open(ConflictSamples.five());
        stage.press("j", "enter");
        assertThat(stage.lastCall().tool()).isEqualTo("para_diff");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("auth");
        assertThat(stage.state().page()).isInstanceOf(Page.Diff.class);
    }

    @Test
    void otherVerbsAreAboutTheRowsSession() {
        open(ConflictSamples.five());
        stage.press("s").type("mind the cart").press("enter");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("cart-rounding");
    }

    @Test
    void theChosenCellStaysChosenWhenAnotherMatrixComes() {
        open(ConflictSamples.five());
        stage.press("j", "l");
        String before = chosen();
        ConflictsTool.Output found = ConflictSamples.five();
        answer(new ConflictsTool.Output(
                found.pairs(), List.of("search", "docs", "auth", "cart-rounding", "billing-export-rewrite"), 4, 8));
        assertThat(chosen()).isEqualTo(before);
    }

    @Test
    void whenWhatIsKnownChangesItIsAskedForAgain() {
        open(ConflictSamples.five());
        int before = stage.actions().size();
        Scenes.five(stage);
        assertThat(stage.actions().subList(before, stage.actions().size()))
                .anyMatch(action ->
                        action instanceof Action.Call call && call.tool().equals("para_conflicts"));
    }

    @Test
    void thirtySessionsFitASmallScreenByScrollingToTheChosenCell() {
        Stage small = Stage.of(80, 24).sessions();
        small.press("3").news(new News.Answered(small.lastCall(), Json.tree(ConflictSamples.many(30))));
        small.press("G");
        for (int i = 0; i < 30; i++) {
            small.press("right");
        }
        Grid grid = Screen.of(small.state()).grid();
        assertThat(grid.toString()).contains("session-29").contains("30");
    }

    private void open(ConflictsTool.Output found) {
        stage.press("3");
        assertThat(stage.lastCall().tool()).isEqualTo("para_conflicts");
        answer(found);
    }

    private void answer(ConflictsTool.Output found) {
        Action.Call asked = stage.actions().stream()
                .filter(Action.Call.class::isInstance)
                .map(Action.Call.class::cast)
                .filter(call -> call.tool().equals("para_conflicts"))
                .findFirst()
                .orElseThrow();
        stage.news(new News.Answered(asked, Json.tree(found)));
    }

    private Crossing crossing() {
        return Crossing.of(stage.state(), (Page.Conflicts) stage.state().page()).orElseThrow();
    }

    private String chosen() {
        return crossing().chosen().map(pair -> pair.a() + " " + pair.b()).orElse("");
    }

    private String screen() {
        return Screen.of(stage.state()).grid().toString();
    }
}
