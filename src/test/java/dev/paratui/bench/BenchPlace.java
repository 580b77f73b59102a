package dev.paratui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A repository, a HOME and a runtime folder of their own. */
final class BenchPlace implements AutoCloseable {
    private final Path root;
    private final Path memory;

    BenchPlace() throws IOException, InterruptedException {
        root = Files.createTempDirectory(Path.of("/tmp"), "pq").toRealPath();
        memory = Files.createTempDirectory(Path.of("/dev/shm"), "pq");
        for (String folder : List.of("home", "repo")) {
            Files.createDirectory(root.resolve(folder));
        }
        Files.createDirectory(
                root.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        run("git", "init", "-q", "-b", "main");
        run("git", "-c", "user.name=b", "-c", "user.email=b@localhost", "commit", "-q", "--allow-empty", "-m", "one");
        start("serve").waitFor();
    }

    Path repository() {
        return root.resolve("repo");
    }

    Path home() {
        return root.resolve("home");
    }

    Path run() {
        return root.resolve("run");
    }

    JsonNode status() throws IOException, InterruptedException {
        Process status = start("status", "--json");
        JsonNode told = Json.mapper().readTree(status.getInputStream());
        status.waitFor();
        return told;
    }

    Process start(String... arguments) throws IOException {
        List<String> argv =
                new ArrayList<>(List.of(Path.of("para-tui").toAbsolutePath().toString()));
        argv.addAll(List.of(arguments));
        return process(argv).start();
    }

    void killSupervisor() throws IOException, InterruptedException {
        ProcessHandle.of(supervisor()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** What the supervisor has written to disks so far; its readable state lies in memory here. */
    long writtenBytes() throws IOException, InterruptedException {
        for (String line : Files.readAllLines(Path.of("/proc/" + supervisor() + "/io"))) {
            if (line.startsWith("write_bytes:")) {
                return Long.parseLong(line.substring(line.indexOf(' ') + 1));
            }
        }
        throw new IllegalStateException("the kernel does not count what a process writes");
    }

    long supervisor() throws IOException, InterruptedException {
        return status().path("pid").asLong();
    }

    private void run(String... argv) throws IOException, InterruptedException {
        process(List.of(argv)).start().waitFor();
    }

    private ProcessBuilder process(List<String> argv) {
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(root.resolve("repo").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("HOME", root.resolve("home").toString());
        builder.environment().put("XDG_RUNTIME_DIR", root.resolve("run").toString());
        builder.environment().put("COORDINATION_DIR", memory.toString());
        return builder;
    }

    @Override
    public void close() throws Exception {
        start("stop", "--all").waitFor();
        // What ends now still takes its own files away: a walk would stumble over those.
        new ProcessBuilder("rm", "-rf", root.toString(), memory.toString())
                .start()
                .waitFor();
    }
}
