package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Refused;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.widget.TextInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeymapTest {
    @Test
    void noTwoVerbsHaveTheSameKey() {
        assertThat(Arrays.stream(Verb.values()).flatMap(verb -> verb.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyVerbHasAKeyAndWords() {
        assertThat(Verb.values()).allSatisfy(verb -> {
            assertThat(verb.keys()).isNotEmpty();
            assertThat(verb.help()).isNotBlank();
        });
    }

    @Test
    void aChangedKeyReplacesTheDefaultsAndIsTakenFromOthers() {
        Keymap keys = Keymap.of(Map.of("cancel", "ctrl-x s", "next-need", "tab"));
        assertThat(keys.verb(Key.parse("ctrl-x"))).contains(Verb.CANCEL);
        assertThat(keys.verb(Key.parse("s"))).contains(Verb.CANCEL);
        assertThat(keys.verb(Key.parse("x"))).isEmpty();
        assertThat(keys.verb(Key.parse("tab"))).contains(Verb.NEXT_NEED);
        assertThat(keys.shown(Verb.CANCEL)).isEqualTo("ctrl-x");
    }

    @Test
    void aKeyTakenFromADefaultIsToldAndWhatIsLeftWithoutAny() {
        Keymap keys = Keymap.of(Map.of("cancel", "t", "pin", "tab", "next_view", "ctrl-n", "zoom", "up"));
        assertThat(keys.clashes())
                .extracting(Clash::words)
                .containsExactly(
                        "ui.keys gives up to zoom: it no longer does up",
                        "ui.keys gives t to cancel: it no longer does theme; theme has no key any more");
        assertThat(keys.clashOf(Verb.NEXT_VIEW)).as("it was given another key").isEmpty();
        assertThat(keys.shown(Verb.UP)).isEqualTo("k");
    }

    @Test
    void ofTwoSettingsThatGiveAwayTheSameKeyTheFirstVerbOfTheTableHasItAndItIsTold() {
        Keymap keys = Keymap.of(Map.of("pin", "F5", "cancel", "F5 x"));
        assertThat(keys.verb(Key.parse("F5"))).contains(Verb.CANCEL);
        assertThat(keys.clashes())
                .extracting(Clash::words)
                .containsExactly("ui.keys gives f5 to both cancel and pin: it does cancel; pin has no key any more");
        assertThat(Keymap.DEFAULT.clashes()).isEmpty();
    }

    @Test
    void clashesAreToldAtTheStartAndMarkedInTheHelp() {
        Keymap keys = Keymap.of(Map.of("cancel", "t s d u g"));
        UiState state = UiState.starting(Scene.of(new Size(120, 60), Seed.NOW, "midnight", List.of("midnight"))
                        .bound(keys))
                .toldOfKeys();
        assertThat(state.toasts())
                .extracting(Toast::text)
                .hasSize(4)
                .contains("2 more keys clash")
                .first()
                .asString()
                .contains("gives s to cancel");
        UiState help = state.with(new Dialog.Help(TextInput.of("next theme"), 0));
        assertThat(String.join("\n", Screen.of(help).grid().lines()))
                .contains("! no key: t does cancel  the next theme");
    }

    @Test
    void anUnknownActionOrKeyIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> Keymap.of(Map.of("explode", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("explode");
        assertThatThrownBy(() -> Keymap.of(Map.of("cancel", "hyper-x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("hyper-x");
    }
}
