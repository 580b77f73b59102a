package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Refused;
import dev.paratui.ui.input.Key;
import java.util.Arrays;
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
    void anUnknownActionOrKeyIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> Keymap.of(Map.of("explode", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("explode");
        assertThatThrownBy(() -> Keymap.of(Map.of("cancel", "hyper-x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("hyper-x");
    }
}
