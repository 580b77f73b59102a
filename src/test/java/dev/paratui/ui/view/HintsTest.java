package dev.paratui.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.tool.Json;
import dev.paratui.ui.Samples;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Stage;
import org.junit.jupiter.api.Test;

class HintsTest {
    private final Stage stage = Stage.of(160, 40).sessions(Samples.five());

    @Test
    void aClickOnAKeyOrItsWordsIsThatKey() {
        assertThat(clicked("x cancel", 0)).isEqualTo(Key.of("x"));
        assertThat(clicked("x cancel", 4)).isEqualTo(Key.of("x"));
        assertThat(clicked("enter attach", 2)).isEqualTo(Key.of("enter"));
        assertThat(clicked("3 Conflicts", 5)).isEqualTo(Key.of("3"));
    }

    @Test
    void aClickElsewhereIsAClick() {
        assertThat(clicked("auth", 1)).isInstanceOf(Mouse.class);
        assertThat(clicked("need you", 1)).isInstanceOf(Mouse.class);
    }

    @Test
    void aDialogTakesItsOwnKeysAndNoneFromBehindIt() {
        stage.input(clicked("x cancel", 0));
        assertThat(stage.state().dialog()).contains(new Dialog.Cancel("auth"));
        assertThat(clicked("d diff", 0)).isInstanceOf(Mouse.class);
        stage.input(clicked("esc keep it", 5));
        assertThat(stage.state().dialog()).isEmpty();
    }

    @Test
    void whereTextIsTypedAKeyThatIsALetterIsNotTypedByTheMouse() {
        stage.press("?");
        assertThat(clicked("see what it changed", 3)).isInstanceOf(Mouse.class);
        assertThat(clicked("esc close", 0)).isEqualTo(Key.of("esc"));
    }

    @Test
    void aFileOfTheDiffIsChosenByTheMouse() {
        stage.press("d");
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.diff())));
        stage.input(clicked("passkey.ts", 1));
        Page.Diff page = (Page.Diff) stage.state().page();
        assertThat(page.text().orElseThrow().fileAt(page.line())).isEqualTo(1);
    }

    private Input clicked(String words, int within) {
        Grid seen = Screen.of(stage.state()).grid();
        for (int row = 0; row < seen.size().rows(); row++) {
            int column = seen.text(row).indexOf(words);
            if (column >= 0) {
                return Hints.meant(stage.state(), seen, new Mouse(Mouse.Kind.PRESS, row, column + within, 1));
            }
        }
        throw new AssertionError(words + " is not on the screen: " + seen);
    }
}
