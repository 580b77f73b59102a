package dev.paratui.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts real programs of this machine. */
public final class SystemExec implements Exec {
    private static final long END_GRACE_MILLIS = 2_000;
    private static final int CHUNK_BYTES = 16 * 1024;

    /** Keeps the pid of the program itself; macOS has no setsid, there ignoring the hang-up must do. */
    private static final String IN_OWN_SESSION = """
            (
              if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
              trap "" HUP
              exec "$@"
            ) </dev/null >>"$0" 2>&1 &
            echo $!
            """;

    private final Environment environment;
    private final ExecutorService readers = Executors.newCachedThreadPool(SystemExec::readerThread);

    public SystemExec(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Completed run(Invocation invocation) {
        Process process = start(invocation, builder(invocation));
        CompletableFuture<Collected> output =
                CompletableFuture.supplyAsync(() -> collect(process.getInputStream()), readers);
        CompletableFuture<Collected> errors =
                CompletableFuture.supplyAsync(() -> collect(process.getErrorStream()), readers);
        CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feed(process, invocation.input()), readers);
        try {
            if (!process.waitFor(invocation.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessTree.end(process.toHandle(), END_GRACE_MILLIS);
                throw new ProgramTimedOut(invocation);
            }
        } catch (InterruptedException interrupted) {
            ProcessTree.end(process.toHandle(), END_GRACE_MILLIS);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + invocation.describe(), interrupted);
        }
        feeding.join();
        Collected out = output.join();
        return new Completed(
                invocation, process.exitValue(), out.bytes(), errors.join().bytes(), out.cut());
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        Process process = start(invocation, builder(invocation).inheritIO());
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            ProcessTree.end(process.toHandle(), END_GRACE_MILLIS);
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        Process process = start(invocation, builder(invocation).redirectError(ProcessBuilder.Redirect.DISCARD));
        return new SystemLiveProgram(process);
    }

    @Override
    public long detach(Invocation invocation, Path output) {
        List<String> argv = new ArrayList<>(List.of("sh", "-c", IN_OWN_SESSION, output.toString()));
        argv.addAll(invocation.argv());
        Invocation inOwnSession = new Invocation(
                argv, invocation.directory(), invocation.environment(), new byte[0], invocation.deadline());
        Completed started = run(inOwnSession).orFail();
        return Long.parseLong(started.line());
    }

    private ProcessBuilder builder(Invocation invocation) {
        ProcessBuilder builder = new ProcessBuilder(invocation.argv());
        invocation.directory().ifPresent(directory -> builder.directory(directory.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment.forChildren());
        builder.environment().putAll(invocation.environment());
        return builder;
    }

    private static Process start(Invocation invocation, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new ProgramMissing(invocation, failure);
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException closedEarly) {
            // A program need not read all that it is given; its exit status says whether that mattered.
        }
    }

    private static Collected collect(InputStream stream) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        boolean cut = false;
        try (stream) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                int room = Math.min(read, Completed.MAX_OUTPUT_BYTES - kept.size());
                kept.write(chunk, 0, room);
                cut |= room < read;
            }
        } catch (IOException ended) {
            // The stream breaks when the process is ended at its deadline; what came before is still good.
        }
        return new Collected(kept.toByteArray(), cut);
    }

    private static Thread readerThread(Runnable work) {
        Thread thread = new Thread(work, "exec-stream");
        thread.setDaemon(true);
        return thread;
    }

    private record Collected(byte[] bytes, boolean cut) {}
}
