package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void theEditorIsAskedForALineWhereItTakesOne() {
        assertThat(Options.Editor.of(Optional.of("vim -u NONE")).words("/a", 7))
                .containsExactly("vim", "-u", "NONE", "+7", "/a");
        assertThat(Options.Editor.of(Optional.of("my-editor")).words("/a", 7)).containsExactly("my-editor", "/a");
    }

    @Test
    void aShortDiffStaysInThePagerUntilThePersonLeavesIt() {
        Options.Editor usual = Options.Editor.of(Optional.empty());
        assertThat(usual.paging(Optional.empty()).waiting()).isEqualTo("FRX -+F");
        assertThat(usual.paging(Optional.of("-iS")).waiting()).isEqualTo("-iS -+F");
    }
}
