package dev.paratui.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native part, unpacked once beside what uses it and loaded from there ever after.
 *
 * <p>Left alone, SQLite unpacks it at every start into {@code /tmp}, and a process that is killed leaves it there.
 */
public final class NativeLibrary {
    private static final Logger LOG = Logger.getLogger(NativeLibrary.class.getName());

    private final Path folder;

    /** @param folder for its files; it is made when it is needed */
    public NativeLibrary(Path folder) {
        this.folder = folder;
    }

    /** Has this process load it from there; where that cannot be, SQLite helps itself. */
    public void use() {
        try {
            Optional<Path> file = unpacked();
            file.ifPresent(NativeLibrary::choose);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "SQLite's library is not unpacked into " + folder + ": " + failure);
        }
    }

    /**
     * The file, unpacked now or earlier.
     *
     * @return empty when it is in no jar, and cheap to load where it is
     */
    Optional<Path> unpacked() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        URL url = LibraryLoaderUtil.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (url == null || !(url.openConnection() instanceof JarURLConnection packed)) {
            return Optional.empty();
        }
        // Another version of it has another checksum, and so another place.
        String content = Long.toHexString(packed.getJarEntry().getCrc());
        Path file = folder.resolve("sqlite-" + content).resolve(name);
        if (!Files.isRegularFile(file)
                || Files.size(file) != packed.getJarEntry().getSize()) {
            unpack(packed, file);
        }
        return Optional.of(file);
    }

    /** Whoever finds the file finds all of it, also when two unpack at once. */
    private static void unpack(URLConnection packed, Path file) throws IOException {
        Path place = file.resolveSibling("");
        Files.createDirectories(place);
        Path fresh = Files.createTempFile(place, "unpacking", "");
        try (InputStream content = packed.getInputStream()) {
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void choose(Path file) {
        System.setProperty("org.sqlite.lib.path", file.resolveSibling("").toString());
        System.setProperty("org.sqlite.lib.name", String.valueOf(file.getFileName()));
        System.setProperty("org.sqlite.tmpdir", file.resolveSibling("").toString());
    }
}
