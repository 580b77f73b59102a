package dev.paratui.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractAssert;

/** Says what a screen must show: its words, its roles and its grounds, each as a plane of letters. */
public final class GridAssert extends AbstractAssert<GridAssert, Grid> {
    private GridAssert(Grid actual) {
        super(actual, GridAssert.class);
    }

    public static GridAssert assertThat(Grid actual) {
        return new GridAssert(actual);
    }

    /** All of the words; blanks at the ends of lines and empty lines at the end don't count. */
    public GridAssert showsText(String expected) {
        return shows("text", expected, String.join("\n", actual.lines()));
    }

    /** The role that each visible cluster is drawn in, by its letter; {@code .} where nothing is seen. */
    public GridAssert showsRoles(String expected) {
        return shows("roles", expected, plane(this::front));
    }

    /** The role of each cell's ground, by its letter; {@code #} for a colour of its own. */
    public GridAssert showsGrounds(String expected) {
        return shows(
                "grounds",
                expected,
                plane((row, column) -> letter(actual.ink(row, column).ground())));
    }

    public GridAssert contains(String words) {
        if (actual.lines().stream().noneMatch(line -> line.contains(words))) {
            throw failure("Expected the screen to show:%n%s%nbut it is:%n%s", words, framed(actual.toString()));
        }
        return this;
    }

    public GridAssert doesNotContain(String words) {
        if (actual.lines().stream().anyMatch(line -> line.contains(words))) {
            throw failure("Expected the screen not to show:%n%s%nbut it is:%n%s", words, framed(actual.toString()));
        }
        return this;
    }

    public GridAssert hasSize(int columns, int rows) {
        if (!actual.size().equals(new Size(columns, rows))) {
            throw failure("Expected %d columns and %d rows, but it is %s", columns, rows, actual.size());
        }
        return this;
    }

    private GridAssert shows(String plane, String expected, String shown) {
        if (!trimmed(expected).equals(trimmed(shown))) {
            throw failureWithActualExpected(
                    trimmed(shown),
                    trimmed(expected),
                    "The %s differ.%nexpected:%n%s%nbut is:%n%s",
                    plane,
                    framed(trimmed(expected)),
                    framed(trimmed(shown)));
        }
        return this;
    }

    private String plane(BiFunction<Integer, Integer, Character> letter) {
        return IntStream.range(0, actual.size().rows())
                .mapToObj(row -> IntStream.range(0, actual.size().columns())
                        .mapToObj(column -> letter(row, column, letter))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private String letter(int row, int column, BiFunction<Integer, Integer, Character> letter) {
        return actual.cluster(row, column).isEmpty()
                ? ""
                : letter.apply(row, column).toString().repeat(actual.columns(row, column));
    }

    private char front(int row, int column) {
        boolean visible = !actual.cluster(row, column).isBlank();
        return visible ? letter(actual.ink(row, column).front()) : '.';
    }

    private static char letter(Paint paint) {
        return paint instanceof Role role ? role.letter() : '#';
    }

    private static String trimmed(String screen) {
        String lines = Arrays.stream(screen.split("\n", -1))
                .map(line -> line.replaceAll("[ .]+$", ""))
                .collect(Collectors.joining("\n"));
        return lines.replaceAll("\n+$", "");
    }

    private static String framed(String screen) {
        List<String> lines = screen.lines().toList();
        int columns = lines.stream().mapToInt(TextWidth::columns).max().orElse(0);
        String edge = "+" + "-".repeat(columns) + "+";
        return edge
                + lines.stream()
                        .map(line -> "\n|" + Text.pad(line, columns) + "|")
                        .collect(Collectors.joining())
                + "\n" + edge;
    }
}
