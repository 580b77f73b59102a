package dev.paratui.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The supervisor's own files in {@code <git common dir>/para}, for the owner's eyes only.
 *
 * @param folder of them
 */
record SupervisorFiles(Path folder) {
    private static final int TOKEN_BYTES = 32;
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    Path events() {
        return folder.resolve("events.db");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path log() {
        return folder.resolve("supervisor.log");
    }

    Path tokenFile() {
        return folder.resolve("token");
    }

    Path tmuxConfiguration() {
        return folder.resolve("tmux.conf");
    }

    Path address() {
        return folder.resolve("address.json");
    }

    SupervisorFiles make() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be made", failure);
        }
    }

    /** The token without which nobody is heard over HTTP; made once, so that clients stay valid. */
    String token() {
        Optional<String> there = text(tokenFile()).map(String::strip).filter(token -> !token.isEmpty());
        if (there.isPresent()) {
            return there.get();
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(tokenFile(), token + "\n");
        return token;
    }

    /** The port of the last time; 0 when there was none. */
    int port() {
        return text(folder.resolve("port"))
                .map(String::strip)
                .map(Integer::valueOf)
                .orElse(0);
    }

    void rememberPort(int port) {
        write(folder.resolve("port"), port + "\n");
    }

    /** Where the sockets were the last time; a file that a power cut left half written is as none. */
    Optional<Path> runtime() {
        return text(folder.resolve("runtime"))
                .map(String::strip)
                .filter(way -> way.startsWith("/") && way.indexOf('\0') < 0)
                .map(Path::of);
    }

    void rememberRuntime(Path runtime) {
        write(folder.resolve("runtime"), runtime + "\n");
    }

    void writeAddress(ObjectNode address) {
        write(address(), Json.mapper().valueToTree(address).toString() + "\n");
    }

    void forgetAddress() {
        try {
            Files.deleteIfExists(address());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }
}
