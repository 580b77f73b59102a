package dev.paratui.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The lock by which a repository has one supervisor; the kernel takes it back when the process ends, however it ends.
 */
final class OneOnly implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private OneOnly(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock; empty when another process has it. */
    static Optional<OneOnly> take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new OneOnly(channel, lock));
        } catch (OverlappingFileLockException inThisProcess) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("the lock " + file + " cannot be taken", failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
