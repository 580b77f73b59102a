package dev.paratui.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real program from npm, of the version that a folder of {@code src/test} pins; installed once, under target. */
record NpmProgram(String command, Path pinned, Path home) {
    private static final long INSTALL_SECONDS = 240;

    static final NpmProgram CLAUDE_CODE = of("claude", "claude", "claude-code");
    static final NpmProgram CODEX = of("codex", "codex", "codex");

    private static NpmProgram of(String command, String pinned, String home) {
        return new NpmProgram(
                command, Path.of("src/test", pinned), Path.of("target", home).toAbsolutePath());
    }

    /** The program; fails with npm's own words when it cannot be installed. */
    Path program() {
        Path program = home.resolve("node_modules/.bin").resolve(command);
        try {
            if (!isInstalled(program)) {
                install();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("install node and npm for this test", failed);
        }
        return program;
    }

    private boolean isInstalled(Path program) throws IOException {
        Path lock = home.resolve("package-lock.json");
        return Files.exists(program)
                && Files.exists(lock)
                && Files.mismatch(lock, pinned.resolve("package-lock.json")) == -1;
    }

    private void install() throws IOException {
        Files.createDirectories(home);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(pinned.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = home.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IllegalStateException(command + " could not be installed: " + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
