package dev.paratui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tail is what goes bad: no file over 400 lines, no line over 120 columns. */
class SizesTest {
    private static final int MAX_FILE_LINES = 400;
    private static final int MAX_COLUMNS = 120;

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            long lines = Files.readAllLines(source).size();
            if (lines > MAX_FILE_LINES) {
                tooLong.add(source + ": " + lines);
            }
        }
        assertThat(tooLong)
                .as("files over %d lines: split by noun", MAX_FILE_LINES)
                .isEmpty();
    }

    @Test
    void noLineIsTooWide() throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                if (line.length() > MAX_COLUMNS && !line.contains("http")) {
                    tooWide.add(source + ": " + line);
                }
            }
        }
        assertThat(tooWide).as("lines over %d columns", MAX_COLUMNS).isEqualTo(List.of());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
