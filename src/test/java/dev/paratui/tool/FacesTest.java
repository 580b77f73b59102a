package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the faces ask for is there. */
class FacesTest {
    private static final Pattern CALL = Pattern.compile("\\b(?:look|change)\\(\\s*\"([a-z_]+)\"");

    @Test
    void everyToolThatAFaceNamesExists() throws IOException {
        try (ToolHouse house = new ToolHouse()) {
            List<String> named = new ArrayList<>();
            for (Path source : faces()) {
                Matcher call = CALL.matcher(Files.readString(source));
                while (call.find()) {
                    named.add(call.group(1));
                }
            }
            assertThat(named).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(house.toolbox.find(name))
                    .as(name)
                    .isPresent());
        }
    }

    private static List<Path> faces() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String face : List.of("cli", "ui", "demo", "wiring")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/paratui", face))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
