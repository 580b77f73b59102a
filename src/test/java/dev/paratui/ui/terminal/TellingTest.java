package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The very bytes that a terminal gets. */
class TellingTest {
    @Test
    void aTerminalRingsAndShowsTheWords() {
        assertThat(Telling.bytes("auth: permission", Display.Way.STRAIGHT))
                .isEqualTo("\u0007\u001b]9;auth: permission\u0007");
    }

    @Test
    void throughTmuxTheyAreWrapped() {
        assertThat(Telling.bytes("auth", Display.Way.THROUGH_TMUX))
                .isEqualTo("\u0007\u001bPtmux;\u001b\u001b]9;auth\u0007\u001b\\");
    }

    @Test
    void whatAProgramSaysOfItselfCannotEndTheSequence() {
        String told = Telling.bytes("a\u0007b\u001b\\c\nd", Display.Way.STRAIGHT);
        assertThat(told).startsWith("\u0007\u001b]9;").endsWith("d\u0007");
        assertThat(told.substring(2, told.length() - 1).chars().filter(letter -> letter < ' '))
                .isEmpty();
    }

    @Test
    void longWordsAreCut() {
        assertThat(Telling.bytes("x".repeat(5_000), Display.Way.STRAIGHT)).hasSizeLessThan(220);
    }
}
