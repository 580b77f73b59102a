package dev.paratui.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text in a file of its own, while a person writes it in their editor. */
final class Draft implements AutoCloseable {
    private final Path file;

    private Draft(Path file) {
        this.file = file;
    }

    /** Nobody else may read it. */
    static Draft of(String text) {
        try {
            return new Draft(Files.writeString(Files.createTempFile("para-", ".md"), text));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make a file for the editor: " + failed.getMessage(), failed);
        }
    }

    String path() {
        return file.toString();
    }

    /** Without the line end that editors put behind the last line. */
    String text() {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read what was written: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
