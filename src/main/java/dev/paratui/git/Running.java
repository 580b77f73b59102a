package dev.paratui.git;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The git programs that run on this machine; some may have been started by a supervisor that is no more. */
final class Running {
    private Running() {}

    static boolean anyGit() {
        return ProcessHandle.allProcesses().anyMatch(Running::isGit);
    }

    /** Waits for git programs that were given this argument, which nobody else would give. */
    static void await(String argument, Duration most) {
        List<ProcessHandle> theirs = ProcessHandle.allProcesses()
                .filter(Running::isGit)
                .filter(process -> hasArgument(process, argument))
                .toList();
        CompletableFuture<?>[] exits =
                theirs.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IllegalStateException("an earlier git still runs with " + argument, stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for git", interrupted);
        }
    }

    private static boolean isGit(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("/git")).orElse(false);
    }

    private static boolean hasArgument(ProcessHandle process, String argument) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(argument))
                .orElse(false);
    }
}
