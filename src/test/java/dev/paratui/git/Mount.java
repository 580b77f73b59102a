package dev.paratui.git;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** File systems made for a test, where this process may make any. */
public final class Mount implements AutoCloseable {
    private final Path folder;
    private final boolean isMounted;

    private Mount(Path folder, boolean isMounted) {
        this.folder = folder;
        this.isMounted = isMounted;
    }

    static boolean isAllowed() {
        try {
            Path probe = Files.createTempDirectory("mount");
            boolean isMounted = can("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", probe.toString());
            if (isMounted) {
                can("umount", "--lazy", probe.toString());
            }
            Files.delete(probe);
            return isMounted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing below can be written any more: mounted so, or, for who is not almighty, by permissions. */
    public static Mount readOnly(Path folder) {
        boolean isMounted = isAllowed()
                && can("mount", "--bind", folder.toString(), folder.toString())
                && can("mount", "-o", "remount,bind,ro", folder.toString());
        if (!isMounted && !can("chmod", "-R", "a-w", folder.toString())) {
            throw new IllegalStateException("cannot be made read-only: " + folder);
        }
        if (Files.isWritable(folder)) {
            throw new IllegalStateException("who may write everywhere, but mount nothing, cannot try this: " + folder);
        }
        return new Mount(folder, isMounted);
    }

    @Override
    public void close() {
        if (isMounted) {
            can("umount", "--lazy", folder.toString());
        } else {
            can("chmod", "-R", "u+w", folder.toString());
        }
    }

    private static boolean can(String... argv) {
        return new SystemExec(Environment.ofThisProcess())
                .run(Invocation.of(List.of(argv)))
                .succeeded();
    }
}
