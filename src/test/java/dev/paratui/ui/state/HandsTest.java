package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.Samples;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.view.TitleBar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sessions at once, and the list as one likes it. */
class HandsTest {
    private final Stage stage = Stage.of(120, 40).sessions(Samples.five());

    @Test
    void aTextGoesToAllMarkedSessionsAndTheMarksAreGone() {
        stage.press("m", "m", "s").type("stop").press("enter");
        assertThat(calls()).containsExactly("para_send auth", "para_send search");
        assertThat(stage.state().desk().marks().marked()).isEmpty();
    }

    @Test
    void allMarkedSessionsAreCancelledAndTheDialogNamesThem() {
        stage.press("m", "m", "x");
        assertThat(Screen.of(stage.state()).grid().toString()).contains("Cancel 2 sessions", "auth", "search");
        stage.press("esc", "x", "y");
        assertThat(calls()).containsExactly("para_cancel auth", "para_cancel search");
    }

    @Test
    void aMarkedSessionThatIsGoneMeanwhileIsLeftOut() {
        stage.press("m", "m", "i").sessions(Seed.of("search", "working", 5)).press("enter");
        assertThat(calls()).containsExactly("para_integrate search");
    }

    @Test
    void escapeTakesTheMarksAwayBeforeAnythingElse() {
        stage.press("m", "esc", "x");
        assertThat(stage.state().dialog()).containsInstanceOf(Dialog.Cancel.class);
    }

    @Test
    void fieldsOfAFilterLookInTheirPlaces() {
        assertThat(listed("state:permission")).containsExactly("auth");
        assertThat(listed("branch:para/*-* agent:claude")).containsExactly("cart-rounding");
        assertThat(listed(">30m")).containsExactly("docs");
        assertThat(listed("<1m")).containsExactly("search", "billing-export-rewrite");
        assertThat(listed("state:idle,working -search")).containsExactly("docs", "billing-export-rewrite");
        assertThat(listed("is:needed")).containsExactly("auth", "search", "cart-rounding");
        assertThat(listed("nowhere:x")).isEmpty();
        assertThat(listed("task:*passkey*")).containsExactly("auth");
    }

    @Test
    void pinnedSessionsAreAtTheTopAndSnoozedOnesAtTheBottomForAWhile() {
        stage.press("Z");
        assertThat(names()).last().isEqualTo("auth");
        stage.press("g", "!");
        assertThat(stage.state().choice().selected()).contains("cart-rounding");
        stage.press("G", "k", "P");
        assertThat(names()).first().isEqualTo("billing-export-rewrite");
        stage.later(31 * 60);
        assertThat(names()).element(1).isEqualTo("auth");
    }

    @Test
    void theOrderIsTheOneThatWasChosenAndTheSelectedSessionStays() {
        stage.press("O");
        assertThat(names()).containsExactly("auth", "billing-export-rewrite", "cart-rounding", "docs", "search");
        assertThat(stage.state().choice().selected()).contains("auth");
        assertThat(Screen.of(stage.state()).grid().toString()).contains("by name 5");
    }

    @Test
    void densityGoesFromTwoRowsToOneAndBack() {
        assertThat(Layout.of(stage.state()).rowsEach()).isEqualTo(2);
        assertThat(Layout.of(stage.press("D").state()).rowsEach()).isEqualTo(1);
    }

    @Test
    void theLineBesideTheListIsDraggedByTheMouse() {
        int edge = Layout.of(stage.state()).list().columns();
        stage.input(new Mouse(Mouse.Kind.PRESS, 10, edge - 1, 1));
        stage.input(new Mouse(Mouse.Kind.DRAG, 10, edge + 9, 1));
        stage.input(new Mouse(Mouse.Kind.RELEASE, 10, edge + 9, 1));
        stage.input(new Mouse(Mouse.Kind.DRAG, 10, 20, 1));
        assertThat(Layout.of(stage.state()).list().columns()).isEqualTo(edge + 10);
    }

    @Test
    void afterALongTimeAwayWhatChangedIsToldOnce() {
        stage.input(Input.Focus.LOST).later(600);
        stage.sessions(Seed.of("auth", "working", 5), Seed.of("docs", "question", 3));
        stage.input(Input.Focus.GAINED);
        assertThat(stage.state().toasts())
                .extracting(Toast::text)
                .contains("while you were away (10m): docs question, auth working");
        int told = stage.state().toasts().size();
        stage.input(Input.Focus.LOST).later(10).input(Input.Focus.GAINED);
        assertThat(stage.state().toasts()).hasSizeLessThanOrEqualTo(told);
    }

    @Test
    void theTitleOfTheWindowCountsWhoNeedsSomeone() {
        assertThat(TitleBar.words(stage.state())).isEqualTo("(3) para shop: 1 working");
    }

    private List<String> listed(String filter) {
        stage.press("/", "ctrl-u").type(filter).press("enter");
        return names();
    }

    private List<String> names() {
        return Listing.of(stage.state()).stream().map(session -> session.name()).toList();
    }

    private List<String> calls() {
        return stage.actions().stream()
                .map(Action.Call.class::cast)
                .map(call -> call.tool() + " "
                        + call.arguments()
                                .path(call.arguments().has("session") ? "session" : "session_name")
                                .asText())
                .toList();
    }
}
