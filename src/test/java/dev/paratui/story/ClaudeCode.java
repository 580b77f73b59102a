package dev.paratui.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real Claude Code from npm, of the version that {@code src/test/claude} pins; installed once, under target. */
final class ClaudeCode {
    private static final Path PINNED = Path.of("src/test/claude");
    private static final Path HOME = Path.of("target/claude-code").toAbsolutePath();
    private static final long INSTALL_SECONDS = 240;

    private ClaudeCode() {}

    /** The program; fails with npm's own words when it cannot be installed. */
    static Path program() {
        Path program = HOME.resolve("node_modules/.bin/claude");
        try {
            if (!isInstalled(program)) {
                install();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("install node and npm for this test", failed);
        }
        return program;
    }

    private static boolean isInstalled(Path program) throws IOException {
        Path lock = HOME.resolve("package-lock.json");
        return Files.exists(program)
                && Files.exists(lock)
                && Files.mismatch(lock, PINNED.resolve("package-lock.json")) == -1;
    }

    private static void install() throws IOException {
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(PINNED.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = HOME.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IllegalStateException("Claude Code could not be installed: " + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
