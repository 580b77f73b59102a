package dev.paratui.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import org.junit.jupiter.api.Test;

class TextInputTest {
    @Test
    void keysTypeMoveAndDelete() {
        assertThat(press(TextInput.EMPTY, "a", "b", "left", "x")).isEqualTo(new TextInput("axb", 2));
        assertThat(press(TextInput.of("fix the bug"), "ctrl-w")).isEqualTo(TextInput.of("fix the "));
        assertThat(press(TextInput.of("fix the bug"), "alt-b", "alt-b", "ctrl-k"))
                .isEqualTo(TextInput.of("fix "));
        assertThat(press(TextInput.of("ab"), "home", "delete")).isEqualTo(new TextInput("b", 0));
    }

    @Test
    void aClusterGoesAsAWhole() {
        assertThat(press(TextInput.of("a👩\u200d💻"), "backspace")).isEqualTo(TextInput.of("a"));
        assertThat(press(TextInput.of("e\u0301x"), "left", "left")).isEqualTo(new TextInput("e\u0301x", 0));
    }

    @Test
    void aPasteIsPutInAtTheCursor() {
        TextInput pasted = new TextInput("ab", 1).after(new Input.Paste("漢\nq"));
        assertThat(pasted).isEqualTo(new TextInput("a漢\nqb", 4));
        assertThat(press(pasted, "home")).isEqualTo(new TextInput("a漢\nqb", 3));
    }

    @Test
    void theSelectedStaysInSight() {
        assertThat(Scroll.TOP.showing(7, 20, 5)).isEqualTo(new Scroll(3));
        assertThat(new Scroll(3).showing(4, 20, 5)).isEqualTo(new Scroll(3));
        assertThat(new Scroll(10).showing(4, 6, 5)).isEqualTo(new Scroll(1));
        assertThat(new Scroll(3).itemAt(2, 20)).isEqualTo(5);
        assertThat(new Scroll(3).itemAt(2, 5)).isEqualTo(-1);
    }

    private static TextInput press(TextInput input, String... keys) {
        TextInput now = input;
        for (String key : keys) {
            now = now.after(Key.parse(key));
        }
        return now;
    }
}
