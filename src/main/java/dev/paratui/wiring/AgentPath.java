package dev.paratui.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that agents have first on their PATH: {@code para} and {@code para-tui} are there also where nobody
 * installed them.
 *
 * @param launcher empty when the program was not started by it; then the folder stays empty
 */
record AgentPath(Path folder, Optional<Path> launcher) {
    void make() {
        try {
            Files.createDirectories(folder);
            if (launcher.isPresent()) {
                for (String name : List.of("para", "para-tui")) {
                    link(folder.resolve(name), launcher.get());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be made", failure);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        boolean isRight =
                Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target);
        if (!isRight) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
    }
}
