package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Outcome.Moved;
import dev.paratui.git.Preparation.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves a target branch to a prepared commit, with its checkout when it has one; never moves what is not its own. */
public final class Publisher {
    private static final String MARK = ".publishing";

    private final Repository repository;
    private final Locks locks;

    public Publisher(Repository repository, Locks locks) {
        this.repository = repository;
        this.locks = locks;
    }

    public Outcome publish(Prepared prepared) {
        Optional<String> current = repository.tip(prepared.target());
        if (current.isEmpty()) {
            return new Held(
                    "the branch " + prepared.target() + " is gone",
                    "git branch " + prepared.target() + " " + prepared.old());
        }
        if (repository.refs().isAncestor(prepared.commit(), current.get())) {
            unmark(prepared);
            return new Landed(prepared.commit());
        }
        if (!current.get().equals(prepared.old())) {
            return new Moved(current.get());
        }
        Optional<Held> rebasing = Checkout.rebasing(repository, prepared.target());
        if (rebasing.isPresent()) {
            return rebasing.get();
        }
        return Checkout.of(repository, prepared.target())
                .map(checkout -> moveCheckout(checkout, prepared))
                .orElseGet(() -> moveRef(prepared));
    }

    /** What would hold this landing now; nothing is moved. */
    public Optional<Held> obstacle(Prepared prepared) {
        return Checkout.rebasing(repository, prepared.target())
                .or(() -> Checkout.of(repository, prepared.target()).flatMap(checkout -> inTheWay(checkout, prepared)));
    }

    private Optional<Held> inTheWay(Checkout checkout, Prepared prepared) {
        Optional<Held> obstacle = checkout.obstacle().or(() -> locked(checkout, prepared));
        if (obstacle.isPresent()) {
            return obstacle;
        }
        InTheWay files = checkout.inTheWay(prepared.old(), prepared.commit());
        List<String> blocking =
                files.all().stream().filter(path -> !files.isDone(path)).toList();
        return blocking.isEmpty() ? Optional.empty() : Optional.of(checkout.blockedBy(blocking, ""));
    }

    private Outcome moveRef(Prepared prepared) {
        Completed moved = repository
                .git()
                .run(
                        "update-ref",
                        "-m",
                        words(prepared),
                        Refs.ofBranch(prepared.target()),
                        prepared.commit(),
                        prepared.old());
        return outcome(prepared, new Held(GitWords.of(moved), "git branch --list " + prepared.target()));
    }

    private Outcome moveCheckout(Checkout checkout, Prepared prepared) {
        Optional<Held> obstacle = checkout.obstacle().or(() -> locked(checkout, prepared));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        InTheWay inTheWay = checkout.inTheWay(prepared.old(), prepared.commit());
        boolean wasMoved = hasFilesOf(checkout, prepared, inTheWay);
        boolean wasFree = inTheWay.all().isEmpty();
        Optional<Held> unmarked = mark(prepared);
        if (unmarked.isPresent()) {
            return unmarked.get();
        }
        Completed merged = merge(checkout, prepared);
        if (!merged.succeeded() && adopt(checkout, inTheWay)) {
            merged = merge(checkout, prepared);
        }
        Completed last = merged;
        if (!last.succeeded() && !wasMoved && isStill(prepared) && hasFilesOf(checkout, prepared, inTheWay)) {
            // Git moves the files first and asks the reference hook last; what that refused is moved back.
            checkout.git().ensure("read-tree", "-m", "-u", prepared.commit(), prepared.old());
        } else if (!last.succeeded() && wasFree && isStill(prepared)) {
            new HalfMoved(checkout, inTheWay).putBack();
        }
        List<String> blocking = last.succeeded() ? List.of() : inTheWay.all();
        Outcome outcome = outcome(prepared, checkout.blockedBy(blocking, GitWords.of(last)));
        unmark(prepared);
        return outcome;
    }

    private static Completed merge(Checkout checkout, Prepared prepared) {
        return checkout.git()
                .with("GIT_REFLOG_ACTION", words(prepared))
                .run(
                        "merge",
                        "--quiet",
                        "--ff-only",
                        "--no-squash",
                        "--no-autostash",
                        "--no-stat",
                        "--no-overwrite-ignore",
                        prepared.commit());
    }

    /** After a move that was cut off half-way: files that already are as they shall become are taken as such. */
    private static boolean adopt(Checkout checkout, InTheWay inTheWay) {
        List<String> blocking = inTheWay.all();
        if (blocking.isEmpty() || !blocking.stream().allMatch(inTheWay::isDone)) {
            return false;
        }
        String paths = String.join("\0", blocking) + "\0";
        List<String> update = List.of("update-index", "--add", "--remove", "-z", "--stdin");
        return checkout.git().runReading(paths, update).succeeded();
    }

    private static boolean hasFilesOf(Checkout checkout, Prepared prepared, InTheWay inTheWay) {
        List<String> arguments =
                new ArrayList<>(List.of("diff-index", "--cached", "--name-only", "-z", prepared.commit(), "--"));
        List<String> different =
                Git.fields(checkout.git().run(arguments).orFail().out());
        return different.stream().noneMatch(inTheWay.changed()::contains);
    }

    private Optional<Held> locked(Checkout checkout, Prepared prepared) {
        Optional<Path> lock = locks.await(checkout.locks(prepared.target()))
                .filter(held -> !locks.removeIfOurs(held, markFile(prepared), checkout.places()));
        return lock.map(held -> new Held(
                "another git holds " + held + ", since " + locks.ageSeconds(held) + " s",
                "rm " + GitWords.quoted(held.toString()) + " (only when no git runs there any more)"));
    }

    private Outcome outcome(Prepared prepared, Held otherwise) {
        String current = repository.tip(prepared.target()).orElse("");
        if (current.equals(prepared.old())) {
            return otherwise;
        }
        boolean isIn = !current.isEmpty() && repository.refs().isAncestor(prepared.commit(), current);
        return isIn ? new Landed(prepared.commit()) : new Moved(current);
    }

    private boolean isStill(Prepared prepared) {
        return repository.tip(prepared.target()).equals(Optional.of(prepared.old()));
    }

    private static String words(Prepared prepared) {
        return "para: land " + prepared.name();
    }

    /** Says since when a git of ours may hold locks. Where that cannot be written, nothing else can. */
    private Optional<Held> mark(Prepared prepared) {
        Path file = markFile(prepared);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, prepared.commit());
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(new Held(
                    file + " cannot be written: " + failure.getMessage(),
                    "df -h " + GitWords.quoted(repository.commonDir().toString())));
        }
    }

    private void unmark(Prepared prepared) {
        try {
            Files.deleteIfExists(markFile(prepared));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of moves that were cut off and whose outcome is known; while none is under way. */
    public void forgetMarks() {
        for (String left : Folders.names(marks())) {
            if (left.endsWith(MARK)) {
                Folders.delete(marks().resolve(left));
            }
        }
    }

    private Path marks() {
        return repository.paraDir().resolve("landing");
    }

    private Path markFile(Prepared prepared) {
        return marks().resolve(prepared.name() + MARK);
    }
}
