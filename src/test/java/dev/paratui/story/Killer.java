package dev.paratui.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends the supervisor with {@code kill -9} at given moments, whatever it is doing. */
final class Killer implements AutoCloseable {
    private final Path address;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> killed = new ArrayList<>();

    Killer(Path repository) {
        this.address = repository.resolve(".git/para/address.json");
    }

    /** Kills now; gives the process that was killed. */
    long killNow() {
        ProcessHandle supervisor =
                pid(address).flatMap(ProcessHandle::of).orElseThrow(() -> new AssertionError("no supervisor runs"));
        supervisor.destroyForcibly();
        supervisor.onExit().join();
        return supervisor.pid();
    }

    /** Kills so long after now; when none runs at that moment, as soon as one does. */
    void killAfter(Duration delay) {
        clock.schedule(this::killOnce, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many processes were killed. */
    synchronized int kills() {
        return killed.size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The process that the address names. */
    static Optional<Long> pid(Path address) {
        try {
            return Optional.of(Json.mapper()
                    .readTree(Files.readString(address))
                    .path("pid")
                    .asLong());
        } catch (JsonProcessingException damaged) {
            throw new AssertionError(address + " is damaged", damaged);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private synchronized void killOnce() {
        Optional<Long> running = pid(address).filter(pid -> !killed.contains(pid));
        Optional<ProcessHandle> process = running.flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            clock.schedule(this::killOnce, 20, TimeUnit.MILLISECONDS);
            return;
        }
        process.get().destroyForcibly();
        killed.add(process.get().pid());
    }
}
