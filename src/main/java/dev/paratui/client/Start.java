package dev.paratui.client;

import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessTree;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings up a repository's supervisor. Two at once do no harm: the later process sees the lock and ends. */
final class Start {
    private static final String OWNER_ONLY = "rwx------";

    private final Exec exec;
    private final Knock knock;
    private final List<String> keeper;
    private final Patience patience;

    /**
     * @param keeper program and arguments; {@code --repo DIR} is added, and {@code {log}} stands for the file that
     *     takes
     *     what it says
     */
    Start(Exec exec, Knock knock, List<String> keeper, Patience patience) {
        this.exec = exec;
        this.knock = knock;
        this.keeper = List.copyOf(keeper);
        this.patience = patience;
    }

    /** The file that takes what a starting supervisor says. */
    static Path output(Repository repository) {
        return repository.para().resolve("supervisor.out");
    }

    /**
     * Starts the supervisor and waits until it answers.
     *
     * @throws Refused {@code UNREACHABLE} when it does not, with its last words
     */
    Greeted run(Repository repository) {
        makeFolder(repository.para());
        requireWritable(repository.para());
        long from = LastWords.end(output(repository));
        Deadline deadline = Deadline.in(patience.start());
        // The second try is for a supervisor that was just ending: the first try then found its lock still held.
        return tried(repository, deadline).or(() -> tried(repository, deadline)).orElseThrow(() -> notUp(repository, from));
    }

    private Optional<Greeted> tried(Repository repository, Deadline deadline) {
        List<String> argv = new ArrayList<>();
        keeper.forEach(word -> argv.add(word.replace("{log}", output(repository).toString())));
        argv.addAll(List.of("--repo", repository.place().toString()));
        long pid = exec.detach(Invocation.of(argv).in(repository.common()), output(repository));
        Deadline withDead = Deadline.in(patience.dead());
        Optional<Greeted> there = knock.at(repository);
        while (there.isEmpty() && !deadline.isOver() && (!withDead.isOver() || ProcessTree.lives(pid))) {
            Deadline.pause();
            there = knock.at(repository);
        }
        return there;
    }

    private static Refused notUp(Repository repository, long from) {
        Path output = output(repository);
        LastWords last = LastWords.in(output, from);
        String words = last.words().map(line -> ": " + line).orElse("");
        return new Refused(
                Code.UNREACHABLE,
                "the supervisor of " + repository.place() + " did not start" + words,
                last.hint().map(hint -> hint + "; ").orElse("") + "all it said is in " + output
                        + "; `para doctor` looks for the cause");
    }

    private static void requireWritable(Path folder) {
        if (!Files.isWritable(folder)) {
            throw new Refused(
                    Code.UNREACHABLE,
                    "nothing can be written in " + folder + ", so no supervisor can keep its log there",
                    "make the disk or the folder writable for you: mount and ls -ld tell how it is");
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " could not be made", failure);
        }
    }
}
