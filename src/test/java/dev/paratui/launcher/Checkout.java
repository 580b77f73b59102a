package dev.paratui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A checkout with the real launcher, and a PATH on which git, tmux, mvn and java are scripts of the test. */
final class Checkout {
    /** What the launcher itself may call. */
    private static final List<String> TOOLS = List.of(
            "cp",
            "date",
            "find",
            "id",
            "ln",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sh",
            "sleep",
            "tail",
            "touch",
            "uname");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2035-01-01T00:00:00Z");
    private static final String JAVA = """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'openjdk version "VERSION" 2024-01-01' >&2; exit; }
            for word; do
              case $word in -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}" ;; esac
            done
            BODY
            """;

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    Checkout(Path root) throws IOException {
        this.root = root.toRealPath();
        for (String folder : List.of("bin", "home", "repo/src/main", "repo/themes", "repo/target/lib")) {
            Files.createDirectories(this.root.resolve(folder));
        }
        Files.copy(Path.of("para-tui"), launcher());
        assertThat(launcher().toFile().setExecutable(true)).isTrue();
        for (String tool : TOOLS) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program(tool, "exec " + real + " \"$@\"");
        }
        environment.put("PATH", this.root.resolve("bin").toString());
        environment.put("HOME", this.root.resolve("home").toString());
        environment.put("PARA_JDKS", this.root.resolve("jdks").toString());
        source("pom.xml", LONG_AGO);
        program("git", "echo git version 2.39.5");
        program("tmux", "echo tmux 3.3a");
        java("bin/java", "21.0.1", "printf '<%s>' \"$@\"");
    }

    Path launcher() {
        return root.resolve("repo/para-tui");
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Checkout with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    void without(String program) throws IOException {
        Files.delete(root.resolve("bin").resolve(program));
    }

    void program(String name, String body) {
        write("bin/" + name, "#!/bin/sh\n" + body + "\n");
    }

    void java(String place, String version, String body) {
        write(place, JAVA.replace("VERSION", version).replace("BODY", body));
    }

    /** As after a build, with its archives for 21.0.1, so that none is made behind the test's back. */
    Checkout built() throws IOException {
        write("repo/target/para-tui.jar", "jar");
        touch("repo/target/para-tui.jar", LONG_AGO.plusSeconds(1));
        return archived();
    }

    Checkout archived() throws IOException {
        for (String role : List.of("supervisor", "dashboard", "commands")) {
            for (String jdk : List.of("21.0.1", "17.0.2")) {
                String archive = "repo/target/launch/archive/" + jdk + "-" + role + ".jsa";
                write(archive, "classes");
                touch(archive, FUTURE);
            }
        }
        return this;
    }

    void source(String name, Instant changed) throws IOException {
        write("repo/" + name, "x");
        touch("repo/" + name, changed);
        for (String folder : List.of("repo/src/main", "repo/themes")) {
            touch(folder, LONG_AGO);
        }
    }

    String text(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Ended run(String... arguments) {
        return end(start(launcher(), arguments));
    }

    Ended runAs(Path link, String... arguments) {
        return end(start(link, arguments));
    }

    Process start(Path program, String... arguments) {
        List<String> argv = new ArrayList<>(List.of(program.toString()));
        argv.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(argv).directory(root.resolve("home").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Ended end(Process process) {
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes());
            String err = new String(process.getErrorStream().readAllBytes());
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void touch(String name, Instant time) throws IOException {
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(time));
    }

    /** How a program ended and what it said. */
    record Ended(int exit, String out, String err) {}
}
