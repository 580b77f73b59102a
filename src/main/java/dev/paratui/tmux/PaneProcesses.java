package dev.paratui.tmux;

import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessStat;
import dev.paratui.exec.ProcessTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The processes of a pane: its program, the program's descendants, and on Linux also what was left behind in the pane's
 * terminal session when its parent ended.
 */
public final class PaneProcesses {
    /** How long after SIGTERM what does not heed it, such as an interactive shell, is sent SIGHUP. */
    private static final Duration HANG_UP_AFTER = Duration.ofSeconds(1);

    private static final Duration KILL_GRACE = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private final Exec exec;

    public PaneProcesses(Exec exec) {
        this.exec = exec;
    }

    /** Asks them to end, once by SIGTERM and then by SIGHUP, and kills what is left after the grace. */
    void end(List<Leader> leaders, Duration grace) {
        Supplier<List<ProcessHandle>> left = () -> leaders.stream()
                .flatMap(leader -> living(leader).stream())
                .distinct()
                .toList();
        List<ProcessHandle> first = left.get();
        if (!grace.isZero()) {
            Duration patience = grace.dividedBy(2).compareTo(HANG_UP_AFTER) < 0 ? grace.dividedBy(2) : HANG_UP_AFTER;
            first.forEach(ProcessHandle::destroy);
            if (!awaitEnd(first, patience)) {
                hangUp(stillLiving(first));
                awaitEnd(first, grace.minus(patience));
            }
        }
        List<ProcessHandle> last = new ArrayList<>(stillLiving(first));
        last.addAll(left.get());
        last.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(last, KILL_GRACE);
    }

    private static List<ProcessHandle> living(Leader leader) {
        Optional<ProcessHandle> root = ProcessHandle.of(leader.pid()).filter(ProcessTree::lives);
        if (leader.isDead() && root.isPresent()) {
            return List.of(); // the number has been given to a stranger
        }
        Stream<ProcessHandle> family =
                root.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        Stream<ProcessHandle> leftBehind =
                ProcessHandle.allProcesses().filter(process -> isOfSession(process, leader.pid()));
        return Stream.concat(family, leftBehind)
                .distinct()
                .filter(ProcessTree::lives)
                .toList();
    }

    private void hangUp(List<ProcessHandle> processes) {
        List<String> argv = new ArrayList<>(List.of("sh", "-c", "kill -HUP \"$@\"", "sh"));
        processes.forEach(process -> argv.add(Long.toString(process.pid())));
        // Its status only says that one of them ended in the meantime.
        exec.run(Invocation.of(argv));
    }

    private static boolean awaitEnd(List<ProcessHandle> processes, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!stillLiving(processes).isEmpty()) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }

    private static List<ProcessHandle> stillLiving(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessTree::lives).toList();
    }

    private static boolean isOfSession(ProcessHandle process, long leader) {
        return ProcessStat.of(process).filter(stat -> stat.session() == leader).isPresent();
    }

    /** The program of a pane: leader of its terminal session, and of what it left behind when it is dead. */
    record Leader(long pid, boolean isDead) {}
}
