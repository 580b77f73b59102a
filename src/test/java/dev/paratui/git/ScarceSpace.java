package dev.paratui.git;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A place where nothing more can be written from one moment on, in one of the ways this machine can do. */
final class ScarceSpace implements AutoCloseable {
    private static final int DISK_MIB = 8;

    /** Without the signal, a write over the limit fails as one to a full disk does. */
    private static final List<String> LIMITED = List.of("sh", "-c", "trap '' XFSZ; ulimit -f 4; exec \"$@\"", "sh");

    private final Kind kind;
    private final Path temporary;
    private boolean isFull;

    private ScarceSpace(Kind kind, Path temporary) {
        this.kind = kind;
        this.temporary = temporary;
    }

    /** What makes writing fail. */
    enum Kind {
        /** A real file system that is full; to mount one takes a privilege. */
        SMALL_DISK,
        /** Git may write no file of more than a few blocks, which fails at the same calls; as anybody. */
        SMALL_FILES
    }

    /** Those that this process can make. */
    static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind == Kind.SMALL_FILES || Mount.isAllowed());
    }

    static ScarceSpace of(Kind kind, Path temporary) {
        if (kind == Kind.SMALL_DISK) {
            run(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=" + DISK_MIB + "m",
                    "tmpfs",
                    Folders.make(temporary.resolve("disk")).toString());
        }
        return new ScarceSpace(kind, temporary);
    }

    Path folder() {
        return kind == Kind.SMALL_DISK ? temporary.resolve("disk") : Folders.make(temporary.resolve("world"));
    }

    /** Runs programs as that space has it. */
    Exec exec(Exec real) {
        return kind == Kind.SMALL_DISK ? real : new PrefixedExec(real, () -> isFull ? LIMITED : List.of());
    }

    /** From now on there is no space, but for so much on a disk. */
    void fill(int leftKib) {
        isFull = true;
        if (kind == Kind.SMALL_FILES) {
            return;
        }
        try (var out = Files.newOutputStream(filling())) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            cut(leftKib);
        }
    }

    /** There is space again. */
    void free() {
        try {
            isFull = false;
            Files.deleteIfExists(filling());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (kind == Kind.SMALL_DISK) {
            run("umount", "--lazy", folder().toString());
        }
    }

    private void cut(int leftKib) {
        try (FileChannel file = FileChannel.open(filling(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - leftKib * 1024L);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path filling() {
        return folder().resolve("filling");
    }

    private static void run(String... argv) {
        new SystemExec(Environment.ofThisProcess())
                .run(Invocation.of(List.of(argv)))
                .orFail();
    }
}
