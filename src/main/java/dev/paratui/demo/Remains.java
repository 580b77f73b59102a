package dev.paratui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes folders away, also while a program that is just ending still writes into them. */
final class Remains {
    private static final int TRIES = 20;

    private Remains() {}

    static void remove(Path folder) {
        for (int i = 0; i < TRIES && Files.exists(folder); i++) {
            try {
                removeOnce(folder);
            } catch (IOException | UncheckedIOException writtenMeanwhile) {
                if (i == TRIES - 1) {
                    throw new IllegalStateException(folder + " cannot be removed", writtenMeanwhile);
                }
            }
        }
    }

    private static void removeOnce(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
