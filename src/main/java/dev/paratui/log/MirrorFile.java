package dev.paratui.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The readable state on the disk: always whole, and never quietly written over what others put there. */
public final class MirrorFile {
    private static final String OWNER_ONLY = "rw-------";

    private final Path file;
    private Optional<Mark> written = Optional.empty();

    public MirrorFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    public Path path() {
        return file;
    }

    /** What is there, when it is not what we wrote last, or there is nothing. */
    public Optional<byte[]> foreign() {
        try {
            if (!Files.exists(file) || mark().equals(written)) {
                return Optional.empty();
            }
            byte[] text = Files.readAllBytes(file);
            return MirrorText.isSound(text) ? Optional.empty() : Optional.of(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** All that is there, whoever wrote it. */
    public Optional<byte[]> text() {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** What is there now counts as if we had written it. */
    public void know() {
        try {
            written = mark();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** Moves what is there to another name, which it gives. */
    public Path setAside(Instant at) {
        String time = at.truncatedTo(ChronoUnit.MILLIS).toString().replace(":", "-");
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + time);
        try {
            Files.move(file, aside);
            return aside;
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be moved to " + aside, failure);
        }
    }

    /** Puts the text in the place of what is there. Not synced: after a power cut it is written anew from the log. */
    public void write(MirrorText text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))) {
                ByteBuffer bytes = text.bytes();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = mark();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    private Optional<Mark> mark() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Mark(now.size(), now.lastModifiedTime().toInstant(), String.valueOf(now.fileKey())));
    }

    /** What differs when someone else has written. */
    private record Mark(long size, Instant modified, String key) {}
}
