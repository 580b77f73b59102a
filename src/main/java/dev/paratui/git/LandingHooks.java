package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.git.Preparation.Blocked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The user's hooks that a landing would run if it were made by hand: on the merged tree, and on its message. */
final class LandingHooks {
    private static final String ON_MERGE = "pre-merge-commit";
    private static final String ON_MESSAGE = "commit-msg";

    private final Repository repository;

    LandingHooks(Repository repository) {
        this.repository = repository;
    }

    /** Runs the hook for merges in a clean work tree of what is to be committed. */
    Optional<Blocked> refuses(Landable what, String tree) {
        if (!what.plan().strategy().equals("merge") || !isThere(ON_MERGE)) {
            return Optional.empty();
        }
        CleanTrees trees = new CleanTrees(repository);
        String name = what.plan().name() + ".hook";
        try {
            Git git = repository.gitIn(trees.make(name, what.old())).within(Git.LONG);
            git.ensure("read-tree", "--reset", "-u", tree);
            return blocked(git.run("hook", "run", ON_MERGE), ON_MERGE);
        } finally {
            trees.remove(name);
        }
    }

    /** The message as the hook leaves it, in {@code file} of ours. */
    Optional<Blocked> refusesMessage(Path file) {
        if (!isThere(ON_MESSAGE)) {
            return Optional.empty();
        }
        return blocked(place().within(Git.LONG).run("hook", "run", ON_MESSAGE, "--", file.toString()), ON_MESSAGE);
    }

    /** Where a message lies while the hook looks at it. */
    Path messageFile(String name, String text) {
        Path file = repository.paraDir().resolve("landing").resolve(name + ".message");
        try {
            Folders.make(file.resolveSibling(""));
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is in the file now, which is then gone. */
    static String taken(Path file) {
        try {
            String text = Files.readString(file);
            Files.delete(file);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Blocked> blocked(Completed run, String hook) {
        return run.succeeded()
                ? Optional.empty()
                : Optional.of(new Blocked(
                        "the hook " + hook + " refuses it: " + GitWords.of(run),
                        "do what it asks for, or change it; the landing goes on by itself"));
    }

    private boolean isThere(String hook) {
        // Git fails on a place where no file can be, as with core.hooksPath = /dev/null: the way to have no hooks.
        Completed asked = place().run("rev-parse", "--path-format=absolute", "--git-path", "hooks/" + hook);
        return asked.succeeded() && Files.isExecutable(Path.of(Git.value(asked)));
    }

    /** Hooks run at the top of a checkout, where there is one. */
    private Git place() {
        return repository.mainCheckout().map(repository::gitIn).orElseGet(repository::git);
    }
}
