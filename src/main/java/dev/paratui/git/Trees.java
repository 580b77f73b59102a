package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes trees out of others, without any checkout. */
final class Trees {
    private final Git git;
    private final Path indexes;

    /** @param indexes a folder of ours for indexes that live a moment */
    Trees(Git git, Path indexes) {
        this.git = git.within(Git.LONG);
        this.indexes = indexes;
    }

    /** The tree of {@code ground} with these files as {@code source} has them. */
    String with(String ground, String source, Set<String> files) {
        String lines = TreeChange.between(git, ground, source).stream()
                .filter(change -> files.contains(change.path()))
                .sorted((one, other) -> Boolean.compare(other.isDeleted(), one.isDeleted()))
                .map(TreeChange::line)
                .collect(Collectors.joining());
        if (lines.isEmpty()) {
            return new Refs(git).tree(ground);
        }
        Path index = indexes.resolve("trees-" + UUID.randomUUID());
        Git own = git.option("-c", "core.splitIndex=false").with("GIT_INDEX_FILE", index.toString());
        try {
            own.ensure("read-tree", ground);
            own.runReading(lines, List.of("update-index", "--replace", "-z", "--index-info"))
                    .orFail();
            return own.value("write-tree");
        } finally {
            delete(index);
        }
    }

    /** What {@code theirs} made of {@code base} goes onto {@code ours}: the tree, or none when that conflicts. */
    Optional<String> moved(String base, String ours, String theirs) {
        if (base.equals(theirs) || ours.equals(theirs)) {
            return Optional.of(ours);
        }
        if (base.equals(ours)) {
            return Optional.of(theirs);
        }
        String ground = commit(base, List.of());
        Verdict verdict =
                new MergeTrial(git).merge(commit(ours, List.of("-p", ground)), commit(theirs, List.of("-p", ground)));
        return verdict instanceof Verdict.Clean clean ? Optional.of(clean.tree()) : Optional.empty();
    }

    private String commit(String tree, List<String> parents) {
        List<String> arguments = new java.util.ArrayList<>(List.of("commit-tree", tree, "-m", "para"));
        arguments.addAll(parents);
        return Git.value(git.with(Signature.OURS).run(arguments).orFail());
    }

    private static void delete(Path index) {
        try {
            Files.deleteIfExists(index);
            Files.deleteIfExists(index.resolveSibling(index.getFileName() + ".lock"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
