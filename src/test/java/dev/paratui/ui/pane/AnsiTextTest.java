package dev.paratui.ui.pane;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnsiTextTest {
    private static final Size SIZE = new Size(50, 12);

    /** Recorded from tmux 3.3a with capture-pane -p -e -N. */
    private final Grid styles = AnsiText.grid(recorded("styles-50x12.ansi"), SIZE, Role.BG);

    @Test
    void theWordsAreThoseOfThePane() {
        assertThat(styles).showsText("""
                bold dim ital under rev strike over
                red bright orange teal ground
                curly colun plain
                runs on
                to the next line
                ┌───┐
                │ ok│
                └───┘
                漢字 🚀 é ✅ ⚠️ 👩‍💻|
                link end
                filled to the edge
                """.replace("é", "e\u0301"));
    }

    @Test
    void modifiersAreReadAndOverlineIsNotTakenForBlinking() {
        assertThat(styles.ink(0, 0).has(Modifier.BOLD)).isTrue();
        assertThat(styles.ink(0, 5).has(Modifier.DIM)).isTrue();
        assertThat(styles.ink(0, 9).has(Modifier.ITALIC)).isTrue();
        assertThat(styles.ink(0, 14).has(Modifier.UNDERLINE)).isTrue();
        assertThat(styles.ink(0, 20).has(Modifier.REVERSE)).isTrue();
        assertThat(styles.ink(0, 24).has(Modifier.STRIKE)).isTrue();
        assertThat(styles.ink(0, 31)).isEqualTo(Ink.BLANK);
    }

    @Test
    void coloursOfEveryKindAreRead() {
        assertThat(styles.ink(1, 0).front()).isEqualTo(new Paint.Indexed(1));
        assertThat(styles.ink(1, 4).front()).isEqualTo(new Paint.Indexed(10));
        assertThat(styles.ink(1, 11).front()).isEqualTo(new Paint.Indexed(208));
        assertThat(styles.ink(1, 18).front()).isEqualTo(new Paint.Rgb(10, 200, 150));
        assertThat(styles.ink(1, 23)).isEqualTo(Ink.of(Role.TEXT, new Paint.Rgb(40, 0, 80)));
        assertThat(styles.ink(10, 0).ground()).isEqualTo(new Paint.Indexed(4));
    }

    @Test
    void underlinesOfEveryShapeAreUnderlinesAndTheirColourIsLeftOut() {
        assertThat(styles.ink(2, 0)).isEqualTo(Ink.BLANK.underline());
        assertThat(styles.ink(2, 6)).isEqualTo(Ink.BLANK.underline());
        assertThat(styles.ink(2, 12)).isEqualTo(Ink.BLANK);
    }

    @Test
    void coloursRunOnToTheNextLine() {
        assertThat(styles.ink(4, 0).front()).isEqualTo(new Paint.Indexed(2));
        assertThat(styles.ink(4, 12).front()).isEqualTo(Role.TEXT);
    }

    @Test
    void theLastLinesKeepTheColoursFromAbove() {
        Grid grid = AnsiText.bottom(List.of("\u001b[31mone", "two", "three"), new Size(5, 2), Role.PANEL);
        assertThat(grid).showsText("two\nthree").showsGrounds("ppppp\nppppp");
        assertThat(grid.ink(0, 0).front()).isEqualTo(new Paint.Indexed(1));
    }

    @Test
    void coloursWithColonsAreRead() {
        String line = "\u001b[38:2::1:2:3ma\u001b[38:2:4:5:6mb\u001b[48:5:99mc\u001b[0;4:0;38;5md\u001b[38;2;1me";
        Grid grid = AnsiText.grid(List.of(line), new Size(5, 1), Role.BG);
        assertThat(grid.ink(0, 0).front()).isEqualTo(new Paint.Rgb(1, 2, 3));
        assertThat(grid.ink(0, 1).front()).isEqualTo(new Paint.Rgb(4, 5, 6));
        assertThat(grid.ink(0, 2).ground()).isEqualTo(new Paint.Indexed(99));
        assertThat(grid).showsText("abcde");
    }

    @Test
    void nothingElseThanLettersAndColoursComesThrough() {
        String line = "a\u001b[2J\u001b[5;5H\u001b]52;c;ZXZpbA==\u0007b\u001bPx\u001b\\c\u0007\u0008\u0000d\tx\u001b[";
        assertThat(AnsiText.grid(List.of(line), new Size(20, 1), Role.BG)).showsText("abcd    x");
    }

    /** Wide bounds: the figure itself is measured by the benchmark; this catches a parser that went quadratic. */
    @Test
    void aFullScreenOfColoursIsReadInMilliseconds() {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < 149; column++) {
            line.append("\u001b[38;2;")
                    .append(column)
                    .append(";7;9;48;2;1;")
                    .append(column)
                    .append(";40mx");
        }
        List<String> lines = Collections.nCopies(46, line.toString());
        for (int turn = 0; turn < 200; turn++) {
            AnsiText.grid(lines, new Size(149, 46), Role.BG);
        }
        long begin = System.nanoTime();
        for (int turn = 0; turn < 50; turn++) {
            AnsiText.grid(lines, new Size(149, 46), Role.BG);
        }
        double millis = (System.nanoTime() - begin) / 50e6;
        System.out.printf("AnsiText 149x46 truecolor: %.2f ms%n", millis);
        assertThat(millis).isLessThan(10);
    }

    private static List<String> recorded(String file) {
        try (InputStream stream = Objects.requireNonNull(AnsiTextTest.class.getResourceAsStream(file))) {
            return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
