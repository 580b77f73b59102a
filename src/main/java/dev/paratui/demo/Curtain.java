package dev.paratui.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.client.Door;
import dev.paratui.exec.Completed;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Ends what runs: the agents, the supervisor, its tmux server. */
final class Curtain {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();
    private static final long GRACE_MILLIS = 300;

    private final Door door;
    private final Gate gate;

    Curtain(Door door, Gate gate) {
        this.door = door;
        this.gate = gate;
    }

    /**
     * Returns when nothing runs any more.
     *
     * @return the folder of the sockets
     */
    Optional<Path> fall() {
        JsonNode status = door.status();
        Path tmux = Path.of(status.path("tmuxSocket").asText());
        endAgents(tmux);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        // One that is just starting cannot be asked yet, but must not be left behind.
        while (System.nanoTime() - deadline < 0 && (door.stop(Door.Panes.END) || gate.isAnyAlive())) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        if (Files.exists(tmux)) {
            gate.run(tmux(tmux, "kill-server"));
        }
        return Optional.ofNullable(tmux.getParent());
    }

    /** First, since an agent that calls {@code para} while the supervisor stops would start the next. */
    private void endAgents(Path socket) {
        if (!Files.exists(socket)) {
            return;
        }
        Completed panes = gate.run(tmux(socket, "list-panes", "-a", "-F", "#{pane_pid}"));
        if (panes.exit() == 0) {
            panes.out().lines().map(Long::valueOf).forEach(Curtain::end);
        }
    }

    private static void end(long pid) {
        ProcessHandle.of(pid).ifPresent(program -> ProcessTree.end(program, GRACE_MILLIS));
    }

    private static Invocation tmux(Path socket, String... command) {
        List<String> argv = new java.util.ArrayList<>(List.of("tmux", "-S", socket.toString()));
        argv.addAll(List.of(command));
        return Invocation.of(argv);
    }
}
