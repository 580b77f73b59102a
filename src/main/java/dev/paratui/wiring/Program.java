package dev.paratui.wiring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * This program, as it was started.
 *
 * @param build the version and, behind it, when it was built, in seconds; of two builds of one version the newer counts
 * @param launcher the script that started it; empty when it was started by hand or by a test
 */
record Program(String version, String build, Optional<Path> launcher) {
    /** By name: the entry knows the wiring, not the other way round. */
    static final String ENTRY = "dev.paratui.Main";

    private static final String UNPACKAGED = "0.1.0";

    static Program running() {
        String packaged = Program.class.getPackage().getImplementationVersion();
        String version = packaged == null ? UNPACKAGED : packaged;
        Optional<Path> launcher =
                Optional.ofNullable(System.getProperty("para.launcher")).map(Path::of);
        String build = launcher.map(script -> state(script).resolve("para-tui.jar"))
                .flatMap(Program::builtAt)
                .map(second -> version + "+" + second)
                .orElse(version);
        return new Program(version, build, launcher);
    }

    /** The launcher keeps the time of the build on the copy that runs. */
    private static Optional<Long> builtAt(Path jar) {
        try {
            return Optional.of(Files.getLastModifiedTime(jar).toInstant().getEpochSecond());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Where things are kept that belong to this build; empty as the launcher is. */
    Optional<Path> state() {
        return launcher.map(Program::state);
    }

    private static Path state(Path launcher) {
        return launcher.resolveSibling("target/launch");
    }

    /** What keeps a supervisor alive; {@code {log}} stands for the file that takes what it says. */
    List<String> keeper() {
        return launcher.map(script -> List.of(script.toString(), "keeper", "--log", "{log}"))
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        ENTRY,
                        "supervise"));
    }

    private static String absolute(String classPath) {
        List<String> places = List.of(classPath.split(File.pathSeparator)).stream()
                .map(place -> new File(place).getAbsolutePath())
                .toList();
        return String.join(File.pathSeparator, places);
    }
}
