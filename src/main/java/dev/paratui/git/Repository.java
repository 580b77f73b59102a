package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A git repository as all its work trees share it. */
public final class Repository {
    private final Exec exec;
    private final Path commonDir;
    private final Optional<Path> mainCheckout;

    private Repository(Exec exec, Path commonDir, Optional<Path> mainCheckout) {
        this.exec = exec;
        this.commonDir = commonDir;
        this.mainCheckout = mainCheckout;
    }

    /** The repository in which a directory lies; of a submodule, the submodule. */
    public static Repository find(Exec exec, Path start) {
        if (!Files.isDirectory(start)) {
            throw outside(start + " is no directory");
        }
        Git git = Git.from(exec, start);
        Completed asked = git.run("rev-parse", "--path-format=absolute", "--git-common-dir");
        if (!asked.succeeded()) {
            throw isInOne(start) ? unread(start, asked) : outside(GitWords.of(asked));
        }
        Path commonDir = real(Path.of(Git.value(asked)));
        return new Repository(exec, commonDir, mainCheckout(git, commonDir));
    }

    /** The folder with refs and objects, as a real path. */
    public Path commonDir() {
        return commonDir;
    }

    /** The work tree that came with the repository; none for a bare one. */
    public Optional<Path> mainCheckout() {
        return mainCheckout;
    }

    public boolean isBare() {
        return mainCheckout.isEmpty();
    }

    /** The folder of this program inside the repository. */
    public Path paraDir() {
        return commonDir.resolve("para");
    }

    /** Where sessions' work trees go unless the settings say otherwise. */
    public Path worktreesDir() {
        return mainCheckout
                .map(top -> top.resolve(".para").resolve("worktrees"))
                .orElse(paraDir().resolve("worktrees"));
    }

    /** The branch that HEAD of the main checkout (or of the bare repository) names; none when detached. */
    public Optional<String> checkedOutBranch() {
        return git().ask("symbolic-ref", "--quiet", "HEAD").flatMap(Repository::branchName);
    }

    /** What people mean by "main": the remote's default, the configured one, main, master, else what is checked out. */
    public Optional<String> mainBranch() {
        Optional<String> remote = git().ask("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD")
                .map(ref -> ref.substring("refs/remotes/origin/".length()));
        Optional<String> configured = git().ask("config", "--get", "init.defaultBranch");
        return Stream.of(remote, configured, Optional.of("main"), Optional.of("master"))
                .flatMap(Optional::stream)
                .filter(this::hasBranch)
                .findFirst()
                .or(() -> checkedOutBranch().filter(this::hasBranch));
    }

    public boolean hasBranch(String branch) {
        return !branch.isEmpty() && refs().branchTip(branch).isPresent();
    }

    /** The commit a branch is at. */
    public Optional<String> tip(String branch) {
        return refs().branchTip(branch);
    }

    /** What a file holds at a revision; none where there is no such file. */
    public Optional<String> text(String revision, String path) {
        Completed shown = git().run("cat-file", "blob", revision + ":" + path);
        return shown.succeeded() ? Optional.of(shown.out()) : Optional.empty();
    }

    /** The files that differ between two commits. */
    public List<String> changed(String from, String to) {
        return git().fields("diff-tree", "-r", "--no-renames", "--name-only", "-z", from, to);
    }

    /** Whether some of its files are only at the remote until somebody asks for them. */
    boolean isPartialClone() {
        return git().says("config", "--get-regexp", "^remote\\..*\\.promisor$");
    }

    /** The tree of a commit. */
    public String message(String commit) {
        return git().value("log", "-1", "--format=%B", commit);
    }

    public String tree(String commit) {
        return refs().tree(commit);
    }

    /** The top of this repository's work tree that holds a directory, the main checkout included. */
    public Optional<Path> worktreeOf(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Git git = Git.from(exec, directory);
        Completed common = git.run("rev-parse", "--path-format=absolute", "--git-common-dir");
        if (!common.succeeded() || !real(Path.of(Git.value(common))).equals(commonDir)) {
            return Optional.empty();
        }
        Completed top = git.run("rev-parse", "--show-toplevel");
        return top.succeeded() ? Optional.of(Path.of(Git.value(top))) : Optional.empty();
    }

    /** Makes git overlook these patterns in all work trees, by the repository's own list; .gitignore stays as it is. */
    public void ensureExcluded(List<String> patterns) {
        Path exclude = commonDir.resolve("info").resolve("exclude");
        try {
            Files.createDirectories(commonDir.resolve("info"));
            String present = Files.exists(exclude) ? Files.readString(exclude) : "";
            List<String> known = present.lines().toList();
            List<String> missing =
                    patterns.stream().filter(line -> !known.contains(line)).toList();
            if (!missing.isEmpty()) {
                String gap = present.isEmpty() || present.endsWith("\n") ? "" : "\n";
                String added = gap + String.join("\n", missing) + "\n";
                Files.writeString(exclude, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Git on what all work trees share, wherever this process runs. */
    Git git() {
        return Git.from(exec, commonDir).option("--git-dir=" + commonDir);
    }

    Git gitIn(Path workTree) {
        return Git.ofWorkTree(exec, workTree);
    }

    /** Git on the HEAD and index of one work tree, also when the work tree itself is gone. */
    Git gitAt(Path adminFolder) {
        return Git.from(exec, adminFolder).option("--git-dir=" + adminFolder);
    }

    Refs refs() {
        return new Refs(git());
    }

    static Optional<String> branchName(String ref) {
        return ref.startsWith(Refs.BRANCHES) ? Optional.of(ref.substring(Refs.BRANCHES.length())) : Optional.empty();
    }

    private static Optional<Path> mainCheckout(Git git, Path commonDir) {
        Git shared = git.option("--git-dir=" + commonDir);
        if (shared.value("rev-parse", "--is-bare-repository").equals("true")) {
            return Optional.empty();
        }
        // A submodule's folder lies elsewhere and names its work tree; otherwise the folder is inside of it.
        Optional<Path> configured =
                shared.ask("config", "--get", "core.worktree").map(commonDir::resolve);
        return configured
                .or(() -> parentOf(commonDir))
                .filter(Files::isDirectory)
                .map(Repository::real);
    }

    private static Optional<Path> parentOf(Path commonDir) {
        return commonDir.endsWith(".git") ? Optional.ofNullable(commonDir.getParent()) : Optional.empty();
    }

    /** Whether there is a repository, though git does not read it. */
    private static boolean isInOne(Path start) {
        return Stream.iterate(start.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .anyMatch(folder -> Files.exists(folder.resolve(".git")));
    }

    /** As git does with one that belongs to somebody else; what it advises is for the person to do. */
    private static Refused unread(Path start, Completed asked) {
        return new Refused(
                Code.GIT,
                "git does not read this repository: " + GitWords.of(asked),
                "do as git says, then `git -C " + GitWords.quoted(start.toString()) + " status` shows whether it does");
    }

    private static Refused outside(String words) {
        return new Refused(
                Code.NOT_A_REPOSITORY,
                "this is not inside of a git repository: " + words,
                "go into a repository, or name one with --repo DIR");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
