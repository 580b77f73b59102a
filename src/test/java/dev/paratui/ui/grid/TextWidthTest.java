package dev.paratui.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    /** Asked of tmux 3.3a by its cursor. */
    @Test
    void aLineWithoutItsBeginningKeepsItsColumns() {
        Line line = Line.of("ab漢", Role.TEXT).and("字cd", Role.ERR);
        assertThat(line.skip(0).text()).isEqualTo("ab漢字cd");
        assertThat(line.skip(3).text()).isEqualTo(" 字cd");
        assertThat(line.skip(5).text()).isEqualTo(" cd");
        assertThat(line.skip(9).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "漢字, 4",
        "한글, 4",
        "ｆｕｌｌ, 8",
        "🚀, 2",
        "✅, 2",
        "⚠, 1",
        "⚠️, 1",
        "❤️, 1",
        "🇩🇪, 2",
        "👩‍💻, 2",
        "👍🏽, 4",
        "𝐀, 1",
        "🬀, 1",
        "⏺, 1",
        "⎿, 1",
        "✻, 1",
        "◌, 1",
        "⠋, 1",
        "⭐, 2",
        "é, 1",
        "e\u0301, 1",
        "a\u200Bb, 2",
        "─│╭, 3",
        "●◐○, 3",
    })
    void columnsAreThoseOfTmux(String text, int columns) {
        assertThat(TextWidth.columns(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "billing-export, 10, billing-e…",
        "short, 10, short",
        "漢字漢字, 7, 漢字漢…",
        "漢字漢字, 6, 漢字…",
        "漢字漢字, 5, 漢字…",
        "abc, 1, …",
        "abc, 0, ''",
        "ae\u0301io, 3, ae\u0301…",
    })
    void aClippedTextEndsWithAnEllipsis(String text, int columns, String clipped) {
        assertThat(Text.clip(text, columns)).isEqualTo(clipped);
    }

    @Test
    void aPathKeepsItsEnd() {
        assertThat(Text.clipStart("src/main/java/Deep.java", 12)).isEqualTo("…a/Deep.java");
        assertThat(Text.clipStart("漢字漢字", 5)).isEqualTo("…漢字");
    }

    @Test
    void wordsAreWrappedAndLongWordsBroken() {
        assertThat(Text.wrap("the quick brown fox\n\njumped", 9))
                .isEqualTo(List.of("the quick", "brown fox", "", "jumped"));
        assertThat(Text.wrap("incomprehensible", 6)).isEqualTo(List.of("incomp", "rehens", "ible"));
        assertThat(Text.wrap("漢字漢字", 3)).isEqualTo(List.of("漢", "字", "漢", "字"));
    }

    @Property
    void noTextIsEverWiderThanItsPlace(@ForAll String text, @ForAll @IntRange(max = 30) int columns) {
        assertThat(TextWidth.columns(Text.clip(text, columns))).isLessThanOrEqualTo(columns);
        assertThat(TextWidth.columns(Text.clipStart(text, columns))).isLessThanOrEqualTo(columns);
        assertThat(TextWidth.columns(Text.pad(text, columns))).isEqualTo(columns);
    }

    @Property
    void wrappedLinesFitAndLoseNoWord(@ForAll String text, @ForAll @IntRange(min = 2, max = 30) int columns) {
        assertThat(Text.wrap(text, columns)).allMatch(line -> TextWidth.columns(line) <= columns);
    }
}
