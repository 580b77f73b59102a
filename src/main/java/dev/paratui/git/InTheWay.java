package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person's files in a checkout that moving it from one commit to another would touch. */
final class InTheWay {
    private static final int STATUS_FIELDS = 9;

    private final Git git;
    private final Path top;
    private final String to;
    private final Map<String, String> changes;

    InTheWay(Git git, Path top, String from, String to) {
        this.git = git;
        this.top = top;
        this.to = to;
        this.changes = changes(from);
    }

    /** Changed files that git tracks, and files it does not track at places that would be written. */
    List<String> all() {
        Set<String> found = new LinkedHashSet<>();
        dirty().stream().filter(changes::containsKey).forEach(found::add);
        found.addAll(untracked());
        return List.copyOf(found);
    }

    /** Untracked or ignored files at places that would be written anew. */
    List<String> untracked() {
        List<String> found = new ArrayList<>();
        Set<String> dirty = dirty();
        changes.forEach((path, status) -> {
            if (status.equals("A") && !dirty.contains(path)) {
                blocking(path).ifPresent(found::add);
            }
        });
        return found.stream().distinct().toList();
    }

    /** Whether a file already is as it shall become, as after a move that was cut off. */
    boolean isDone(String path) {
        Path file = top.resolve(path);
        if ("D".equals(changes.get(path))) {
            return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Optional<String> wanted = git.ask("rev-parse", "--verify", "--quiet", to + ":" + path);
        return wanted.equals(Optional.of(git.value("hash-object", "--", path)));
    }

    /** Whether a file is what git leaves that could not write it to its end: nothing, or the beginning of it. */
    boolean isBegun(String path) {
        Path file = top.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if ("D".equals(changes.get(path)) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] wanted = git.run("cat-file", "--filters", to + ":" + path).output();
        try {
            byte[] found = Files.readAllBytes(file);
            return found.length <= wanted.length && Arrays.equals(found, 0, found.length, wanted, 0, found.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is not there before the move. */
    boolean isNew(String path) {
        return "A".equals(changes.get(path));
    }

    Set<String> changed() {
        return changes.keySet();
    }

    private Optional<String> blocking(String path) {
        Path file = top.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isTrackedFolder(path)) {
            return Optional.of(path);
        }
        for (Path parent = Path.of(path).getParent(); parent != null; parent = parent.getParent()) {
            boolean isFile = Files.isRegularFile(top.resolve(parent), LinkOption.NOFOLLOW_LINKS);
            if (isFile && !changes.containsKey(parent.toString())) {
                return Optional.of(parent.toString());
            }
        }
        return Optional.empty();
    }

    /** A folder whose tracked files go away makes room by itself. */
    private boolean isTrackedFolder(String path) {
        return Files.isDirectory(top.resolve(path), LinkOption.NOFOLLOW_LINKS)
                && changes.keySet().stream().anyMatch(other -> other.startsWith(path + "/"));
    }

    private Map<String, String> changes(String from) {
        List<String> fields = git.fields("diff-tree", "-r", "--no-renames", "--name-status", "-z", from, to);
        Map<String, String> byPath = new LinkedHashMap<>();
        for (int at = 0; at + 1 < fields.size(); at += 2) {
            byPath.put(fields.get(at + 1), fields.get(at));
        }
        return byPath;
    }

    private Set<String> dirty() {
        Set<String> dirty = new LinkedHashSet<>();
        for (String line : git.fields("status", "--porcelain=v2", "--no-renames", "--untracked-files=no", "-z")) {
            if (line.startsWith("1 ")) {
                dirty.add(line.split(" ", STATUS_FIELDS)[STATUS_FIELDS - 1]);
            } else if (line.startsWith("u ")) {
                dirty.add(line.split(" ", STATUS_FIELDS + 2)[STATUS_FIELDS + 1]);
            }
        }
        return dirty;
    }
}
