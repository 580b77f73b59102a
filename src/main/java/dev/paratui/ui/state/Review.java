package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the person thinks of a session's changes, until it is sent.
 *
 * @param reviewed marks of files, each void when the file changes further
 * @param looked the snapshot that was seen when the changes were left last
 * @param latest the snapshot that was seen last
 * @param chosen paths of the files that are to land without the others
 */
public record Review(
        List<Comment> comments,
        Set<String> reviewed,
        Optional<String> looked,
        Optional<String> latest,
        Set<String> chosen) {
    static final Review NONE = new Review(List.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of());

    /**
     * What is said about a line.
     *
     * @param number of the line; in the old file when it is a deleted one
     * @param quoted the line
     */
    public record Comment(String path, DiffText.Kind kind, int number, String quoted, String words) {
        boolean isOn(Comment other) {
            return path.equals(other.path) && kind == other.kind && number == other.number;
        }
    }

    public Review {
        comments = List.copyOf(comments);
        reviewed = Set.copyOf(reviewed);
        chosen = Set.copyOf(chosen);
    }

    /** Empty words take the comment of that line away. */
    Review saying(Comment comment) {
        List<Comment> all = new ArrayList<>(comments);
        all.removeIf(comment::isOn);
        if (!comment.words().isBlank()) {
            all.add(comment);
        }
        return new Review(all, reviewed, looked, latest, chosen);
    }

    public Optional<Comment> on(Comment place) {
        return comments.stream().filter(place::isOn).findFirst();
    }

    public long countIn(String path) {
        return comments.stream().filter(comment -> comment.path().equals(path)).count();
    }

    Review toggled(DiffTool.FileDiffView file) {
        Set<String> all = new HashSet<>(reviewed);
        String mark = mark(file);
        if (!all.remove(mark)) {
            all.add(mark);
        }
        return new Review(comments, all, looked, latest, chosen);
    }

    public boolean isReviewed(DiffTool.FileDiffView file) {
        return reviewed.contains(mark(file));
    }

    Review choosing(String path) {
        Set<String> all = new HashSet<>(chosen);
        if (!all.remove(path)) {
            all.add(path);
        }
        return choosing(all);
    }

    private Review choosing(Set<String> paths) {
        return new Review(comments, reviewed, looked, latest, paths);
    }

    Review choosingNone() {
        return choosing(Set.of());
    }

    public boolean isChosen(DiffTool.FileDiffView file) {
        return chosen.contains(file.path());
    }

    Review seen(String tree) {
        return tree.isEmpty() ? this : new Review(comments, reviewed, looked, Optional.of(tree), chosen);
    }

    /** Looks anew: what was seen last is from now on what was there before. */
    Review opened() {
        return new Review(comments, reviewed, latest.or(() -> looked), latest, chosen);
    }

    Review sent() {
        return new Review(List.of(), reviewed, looked, latest, chosen);
    }

    /** All comments as one message to the agent, those of a file together. */
    String message(String closing) {
        StringBuilder text = new StringBuilder("Please look at these comments on your changes:\n");
        comments.stream().map(Comment::path).distinct().forEach(path -> {
            for (Comment comment : comments) {
                if (comment.path().equals(path)) {
                    String where = comment.number() > 0 ? ":" + comment.number() : "";
                    String gone = comment.kind() == DiffText.Kind.DELETED ? " (deleted)" : "";
                    text.append('\n').append(path).append(where).append(gone).append('\n');
                    text.append(
                            comment.quoted().isBlank()
                                    ? ""
                                    : "> " + comment.quoted().strip() + "\n");
                    text.append(comment.words()).append('\n');
                }
            }
        });
        return closing.isBlank()
                ? text.toString()
                : text.append('\n').append(closing).append('\n').toString();
    }

    private static String mark(DiffTool.FileDiffView file) {
        return file.path() + " " + Integer.toHexString(file.hunks().hashCode());
    }
}
