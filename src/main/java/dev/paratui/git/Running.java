package dev.paratui.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The git programs that run on this machine; some may have been started by a supervisor that is no more. */
final class Running {
    private Running() {}

    /** Whether a git runs in one of these folders; one whose place cannot be seen counts. */
    static boolean anyGitIn(List<Path> folders) {
        return ProcessHandle.allProcesses().filter(Running::isGit).anyMatch(process -> place(process)
                .map(place -> folders.stream().anyMatch(place::startsWith))
                .orElse(true));
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

    private static Optional<Path> place(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException unseen) {
            return Optional.empty();
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
