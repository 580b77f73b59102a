package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Has another program start each program, as {@code env} or {@code sh} can. */
final class PrefixedExec implements Exec {
    private final Exec real;
    private final Supplier<List<String>> prefix;

    PrefixedExec(Exec real, Supplier<List<String>> prefix) {
        this.real = real;
        this.prefix = prefix;
    }

    @Override
    public Completed run(Invocation invocation) {
        return real.run(prefixed(invocation));
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        return real.runOnTerminal(prefixed(invocation));
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        return real.open(prefixed(invocation));
    }

    @Override
    public long detach(Invocation invocation, Path output) {
        return real.detach(prefixed(invocation), output);
    }

    private Invocation prefixed(Invocation wanted) {
        List<String> argv =
                Stream.concat(prefix.get().stream(), wanted.argv().stream()).toList();
        return new Invocation(argv, wanted.directory(), wanted.environment(), wanted.input(), wanted.deadline());
    }
}
