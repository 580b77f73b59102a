package dev.paratui.engine.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the operating system tells of folders. It has only so many ears for all programs of a person. */
interface FolderWatches extends AutoCloseable {
    /** @throws IOException when there are no more */
    WatchKey watch(Path folder) throws IOException;

    /** The next folder in which something happened, waited for so long. */
    Optional<WatchKey> next(Duration atMost) throws InterruptedException;

    @Override
    void close();

    /** Those of this machine. */
    static FolderWatches open() throws IOException {
        return new OfTheSystem(FileSystems.getDefault().newWatchService());
    }

    /** By the service of the JDK. */
    record OfTheSystem(WatchService service) implements FolderWatches {
        @Override
        public WatchKey watch(Path folder) throws IOException {
            return folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }

        @Override
        public Optional<WatchKey> next(Duration atMost) throws InterruptedException {
            return Optional.ofNullable(service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public void close() {
            try {
                service.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** None at all: for when the system has none left. */
    record Deaf() implements FolderWatches {
        @Override
        public WatchKey watch(Path folder) throws IOException {
            throw new IOException("there are no watches");
        }

        @Override
        public Optional<WatchKey> next(Duration atMost) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(atMost.toMillis());
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
