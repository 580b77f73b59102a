package dev.paratui.exec;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with all its descendants: asked to end, then made to. */
public final class ProcessTree {
    private ProcessTree() {}

    /** Asks the tree of {@code root} to end (SIGTERM) and kills what is left after {@code graceMillis}. */
    public static void end(ProcessHandle root, long graceMillis) {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        tree.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] exits = tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(graceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            tree.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException interrupted) {
            tree.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a process with this pid lives. */
    public static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessTree::lives).isPresent();
    }

    /**
     * Whether this process lives. A zombie only waits for its parent to ask, in a container whose first process never
     * asks for good; it lives no more.
     */
    public static boolean lives(ProcessHandle process) {
        return process.isAlive()
                && !ProcessStat.of(process).map(ProcessStat::isZombie).orElse(false);
    }
}
