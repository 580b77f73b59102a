package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.view.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scene at four sizes, as words and as roles, beside what it was when it was last looked at. {@code
 * -Dscreens=write} writes them anew; then they are to be looked at.
 */
class ScreensTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/paratui/ui/screens");

    static Stream<String> screens() {
        return Scenes.all().keySet().stream()
                .flatMap(name -> Stream.of("60x15", "80x24", "120x40", "200x50").map(size -> name + " " + size));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenLooksAsItDidWhenItWasLookedAt(String screen) throws IOException {
        String name = screen.substring(0, screen.indexOf(' '));
        String[] size = screen.substring(name.length() + 1).split("x");
        Stage stage = Stage.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        Grid grid = Screen.of(Scenes.all().get(name).apply(stage).state()).grid();
        Path file = FOLDER.resolve(screen.replace(' ', '-') + ".txt");
        String shown = grid + "\n\n" + roles(grid) + "\n";
        if (System.getProperty("screens", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    private static String roles(Grid grid) {
        return IntStream.range(0, grid.size().rows())
                .mapToObj(row -> IntStream.range(0, grid.size().columns())
                        .mapToObj(column -> letter(grid, row, column))
                        .collect(Collectors.joining())
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String letter(Grid grid, int row, int column) {
        if (grid.cluster(row, column).isBlank()) {
            return " ";
        }
        return grid.ink(row, column).front() instanceof Role role ? String.valueOf(role.letter()) : "#";
    }
}
