package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A world of its own for tests with real git: a HOME with an identity, a fixed clock, and repositories under it. */
public final class GitWorld {
    public static final String DATE = "2026-01-02T03:04:05Z";

    private final Path root;
    private final Exec exec;

    public GitWorld(Path temporary) {
        this(temporary, Map.of());
    }

    public GitWorld(Path temporary, Map<String, String> more) {
        root = real(temporary);
        write(root.resolve("home/.gitconfig"), """
                [user]
                \tname = Person
                \temail = person@example.org
                [init]
                \tdefaultBranch = main
                [protocol "file"]
                \tallow = always
                [gc]
                \tauto = 0
                """);
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PATH",
                System.getenv("PATH"),
                "HOME",
                root.resolve("home").toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "GIT_AUTHOR_DATE",
                DATE,
                "GIT_COMMITTER_DATE",
                DATE));
        environment.putAll(more);
        exec = new SystemExec(Environment.of(environment));
    }

    public Exec exec() {
        return exec;
    }

    public Path path(String relative) {
        return root.resolve(relative);
    }

    /** A repository with one commit on {@code main} that holds {@code README}. */
    public Path repository(String name) {
        Path top = path(name);
        mkdirs(top);
        git(top, "init", "--quiet", "--initial-branch=main");
        write(top.resolve("README"), "hello\n");
        commitAll(top, "first");
        return top;
    }

    public String commitAll(Path workTree, String message) {
        git(workTree, "add", "--all");
        git(workTree, "commit", "--quiet", "--allow-empty", "--message=" + message);
        return head(workTree);
    }

    public String commit(Path workTree, String file, String text) {
        write(workTree.resolve(file), text);
        return commitAll(workTree, "change " + file);
    }

    public String head(Path workTree) {
        return git(workTree, "rev-parse", "HEAD");
    }

    public String git(Path directory, String... arguments) {
        return tryGit(directory, arguments).orFail().line();
    }

    public Completed tryGit(Path directory, String... arguments) {
        List<String> argv = new ArrayList<>(List.of("git"));
        argv.addAll(Arrays.asList(arguments));
        return exec.run(Invocation.of(argv).in(directory));
    }

    public void hook(Path repository, String name, String script) {
        executable(repository.resolve(".git/hooks").resolve(name), script);
    }

    /** A program of the test's own, at {@link #path}. */
    public void script(String relative, String script) {
        executable(path(relative), script);
    }

    private static void executable(Path file, String script) {
        write(file, "#!/bin/sh\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make executable: " + file);
        }
    }

    public static void write(Path file, String text) {
        try {
            mkdirs(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every file, folder and link under a folder: its kind, mode and bytes. */
    public static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.forEach(path -> contents.put(folder.relativize(path).toString(), describe(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return contents;
    }

    private static String describe(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return "link " + Files.readSymbolicLink(path);
            }
            String mode = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                    .sorted()
                    .toList()
                    .toString();
            return Files.isDirectory(path) ? "dir " + mode : "file " + mode + Arrays.toString(Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void mkdirs(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
