package dev.paratui.git;

import dev.paratui.git.Outcome.Held;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A work tree that has the target branch checked out, and what may stand in the way of moving it. */
final class Checkout {
    private static final int MAX_NAMED_FILES = 5;

    private final Repository repository;
    private final Path top;
    private final Path admin;

    private Checkout(Repository repository, Path top, Path admin) {
        this.repository = repository;
        this.top = top;
        this.admin = admin;
    }

    /** The work tree on a branch, if it still is where git thinks. */
    static Optional<Checkout> of(Repository repository, String branch) {
        return WorktreeEntry.list(repository.git()).stream()
                .filter(entry -> entry.branch().equals(Optional.of(branch)) && !entry.bare() && !entry.prunable())
                .flatMap(entry ->
                        AdminFolder.of(entry.path())
                                .map(admin -> new Checkout(repository, entry.path(), admin))
                                .stream())
                .findFirst();
    }

    /** A rebase holds the branch it will move although it is checked out nowhere. */
    static Optional<Held> rebasing(Repository repository, String branch) {
        return Stream.concat(Stream.of(repository.commonDir()), AdminFolder.all(repository.commonDir()).stream())
                .filter(admin -> Stream.of("rebase-merge", "rebase-apply")
                        .map(state -> AdminFolder.firstLine(admin.resolve(state).resolve("head-name")))
                        .anyMatch(Refs.ofBranch(branch)::equals))
                .map(admin -> midway(Midway.REBASE, place(repository, admin)))
                .findFirst();
    }

    Path top() {
        return top;
    }

    Git git() {
        return repository.gitIn(top).within(Git.LONG);
    }

    InTheWay inTheWay(String from, String to) {
        return new InTheWay(git(), top, from, to);
    }

    /** A merge or the like that was begun here. */
    Optional<Held> obstacle() {
        return Midway.in(admin).map(midway -> midway(midway, top));
    }

    /** Files that git takes while it moves this checkout and its branch. */
    List<Path> locks(String branch) {
        return List.of(
                admin.resolve("index.lock"),
                admin.resolve("HEAD.lock"),
                admin.resolve("ORIG_HEAD.lock"),
                repository.commonDir().resolve(Refs.ofBranch(branch) + ".lock"));
    }

    /** Where a git would run that holds one of those locks. */
    List<Path> places() {
        return List.of(top, admin, repository.commonDir());
    }

    Held blockedBy(List<String> files, String gitsWords) {
        if (files.isEmpty()) {
            return new Held(
                    "the checkout at " + top + " cannot move: " + gitsWords,
                    "git -C " + GitWords.quoted(top.toString()) + " status");
        }
        List<String> named = files.stream().limit(MAX_NAMED_FILES).toList();
        String more = files.size() > named.size() ? " and " + (files.size() - named.size()) + " more" : "";
        List<String> typed = files.stream().map(GitWords::quoted).toList();
        return new Held(
                "the checkout at " + top + " has changes in the way: " + String.join(", ", named) + more,
                "git -C " + GitWords.quoted(top.toString()) + " stash push --all -- " + String.join(" ", typed));
    }

    private static Held midway(Midway midway, Path place) {
        return new Held("the checkout at " + place + " is in the middle of " + midway.words(), midway.wayOut(place));
    }

    private static Path place(Repository repository, Path admin) {
        String back = AdminFolder.firstLine(admin.resolve("gitdir"));
        return back.isEmpty()
                ? repository.mainCheckout().orElse(admin)
                : Path.of(back).resolveSibling("");
    }
}
