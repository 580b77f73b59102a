package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void itIsUnpackedOnceAndFoundAgain() throws IOException {
        Path file = new NativeLibrary(folder).unpacked().orElseThrow();
        Object first = Files.getAttribute(file, "unix:ino");

        assertThat(new NativeLibrary(folder).unpacked()).contains(file);

        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(first);
        assertThat(files()).containsExactly(file);
        System.load(file.toString());
    }

    @Test
    void aTornFileIsUnpackedAnew() throws IOException {
        Path file = new NativeLibrary(folder).unpacked().orElseThrow();
        long size = Files.size(file);
        Files.writeString(file, "torn");

        new NativeLibrary(folder).unpacked();

        assertThat(file).hasSize(size);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aPlaceThatCannotBeIsNoHarmToWhoeverWantsToUseIt() throws IOException {
        NativeLibrary library = new NativeLibrary(Files.createFile(folder.resolve("file")));

        assertThatThrownBy(library::unpacked).isInstanceOf(IOException.class);
        library.use();

        assertThat(System.getProperty("org.sqlite.lib.path")).isNull();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
