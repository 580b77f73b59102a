package dev.paratui.tmux;

import java.util.List;

/** Runs tmux commands; every command is given as its words, which arrive exactly. Thread-safe, blocking. */
public interface Commands {
    /**
     * Runs the commands in order and returns the lines that each printed.
     *
     * @throws TmuxFailed with the first command that tmux refused; the others have been run all the same
     * @throws TmuxUnreachable when no answer came in time; whether the commands ran is then unknown
     */
    List<List<String>> runAll(List<List<String>> commands);

    /** Runs one command and returns the lines that it printed. */
    default List<String> run(String... words) {
        return runAll(List.of(List.of(words))).get(0);
    }
}
