package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refs that keep the objects of a work tree from garbage collection while git knows nothing of it: what its HEAD,
 * branch, index, reflogs and half-done merge or rebase name.
 */
final class Guard {
    private static final Pattern ID = Pattern.compile("\\b(?:[0-9a-f]{64}|[0-9a-f]{40})\\b");
    private static final long MAX_SCANNED_BYTES = 4L * 1024 * 1024;
    private static final int MAX_KEPT_COMMITS = 2_000;
    private static final String SUBMODULE_MODE = "160000";

    private final Repository repository;
    private final String prefix;

    Guard(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /** Sets the refs; {@code scratch} is a folder of ours. */
    void set(Path workTree, String branch, Path scratch) {
        List<String> lines = new ArrayList<>();
        Optional<Path> admin = AdminFolder.ofOrClaiming(repository.commonDir(), workTree);
        repository.refs().branchTip(branch).ifPresent(tip -> lines.add(line("branch", tip)));
        admin.ifPresent(folder -> guardIndex(folder, scratch, lines));
        named(admin, branch, lines);
        if (!lines.isEmpty()) {
            repository.refs().change("para: trash", lines).orFail();
        }
    }

    private String line(String name, String object) {
        return "update " + prefix + name + " " + object;
    }

    private void guardIndex(Path admin, Path scratch, List<String> lines) {
        Git git = repository.gitAt(admin);
        Optional<String> head = git.ask("rev-parse", "--verify", "--quiet", "HEAD");
        head.ifPresent(commit -> lines.add(line("head", commit)));
        Set<String> blobs = head.isPresent() ? stagedSince(git) : new LinkedHashSet<>();
        git.fields("ls-files", head.isPresent() ? "--unmerged" : "--stage", "-z")
                .forEach(entry -> {
                    String[] words = entry.split(" ", 3);
                    blobs.add(words[0] + " " + words[1]);
                });
        blobs.removeIf(blob -> blob.startsWith(SUBMODULE_MODE));
        if (!blobs.isEmpty()) {
            lines.add(line("index", tree(blobs, scratch.resolve("guard.index"))));
        }
    }

    /** What the index has and HEAD has not. */
    private static Set<String> stagedSince(Git git) {
        Set<String> blobs = new LinkedHashSet<>();
        List<String> fields =
                git.fields("diff-index", "--cached", "--raw", "--no-renames", "--no-abbrev", "-z", "HEAD");
        for (int at = 0; at < fields.size(); at += 2) { // each with its path after it
            String[] words = fields.get(at).split(" ");
            if (!words[3].matches("0+")) {
                blobs.add(words[1] + " " + words[3]);
            }
        }
        return blobs;
    }

    /** A tree of blobs; their names don't matter here. */
    private String tree(Set<String> blobs, Path index) {
        StringBuilder input = new StringBuilder();
        int number = 0;
        for (String blob : blobs) {
            input.append(blob).append(" 0\t").append(number++).append('\0');
        }
        Git git = repository.git().with("GIT_INDEX_FILE", index.toString());
        git.runReading(input.toString(), List.of("update-index", "-z", "--index-info"))
                .orFail();
        String tree = git.value("write-tree", "--missing-ok");
        delete(index);
        return tree;
    }

    private void named(Optional<Path> admin, String branch, List<String> lines) {
        Set<String> ids = new LinkedHashSet<>();
        admin.ifPresent(folder -> scan(folder, ids));
        collect(repository.commonDir().resolve("logs").resolve(Refs.ofBranch(branch)), ids);
        if (ids.isEmpty()) {
            return;
        }
        List<String> commits = new ArrayList<>();
        List<String> order = List.copyOf(ids);
        String[] types = Git.value(repository
                        .git()
                        .runReading(String.join("\n", order) + "\n", List.of("cat-file", "--batch-check=%(objecttype)"))
                        .orFail())
                .split("\n");
        for (int index = 0; index < types.length; index++) {
            switch (types[index]) {
                case "commit" -> commits.add(order.get(index));
                case "tree", "blob", "tag" -> lines.add(line("object-" + index, order.get(index)));
                default -> {} // not an object of this repository, or one that is gone already
            }
        }
        if (!commits.isEmpty()) {
            lines.add(line("kept", bundle(commits)));
        }
    }

    /** One commit whose parents are all those to be kept. */
    private String bundle(List<String> commits) {
        List<String> arguments = new ArrayList<>(List.of("commit-tree", emptyTree(), "-m", "kept by para"));
        commits.stream().limit(MAX_KEPT_COMMITS).forEach(commit -> arguments.addAll(List.of("-p", commit)));
        return Git.value(repository.git().with(Signature.OURS).run(arguments).orFail());
    }

    private String emptyTree() {
        return Git.value(repository.git().runReading("", List.of("mktree")).orFail());
    }

    /** Reads what git keeps in files of the administrative folder, but not the repositories of submodules. */
    private static void scan(Path admin, Set<String> ids) {
        Predicate<Path> isSubmodule = path -> path.startsWith(admin.resolve("modules"));
        try (Stream<Path> files = Files.walk(admin)) {
            files.filter(isSubmodule.negate())
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("index"))
                    .sorted()
                    .forEach(file -> collect(file, ids));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Path file, Set<String> ids) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_SCANNED_BYTES) {
                return;
            }
            Matcher matcher = ID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                ids.add(matcher.group());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
