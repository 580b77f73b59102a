package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which changed files are meant by the paths that somebody named: files, folders, or pathspecs with git's own marks, as
 * {@code :(glob)src/*.java}. What has no mark is taken literally.
 */
final class ChosenFiles {
    private static final String SUBMODULE = "160000";
    private static final String MARKED = ":(";

    private final Git git;
    private final String from;
    private final String to;

    /** @param from where the work began; {@code to} holds it */
    ChosenFiles(Git git, String from, String to) {
        this.git = git;
        this.from = from;
        this.to = to;
    }

    /** Both halves of each rename; refuses a path by which nothing is meant, or something that cannot be cut out. */
    Selection of(List<String> paths) {
        Set<String> named = new TreeSet<>();
        for (String path : paths) {
            List<String> meant = changed(pathspec(path));
            if (meant.isEmpty()) {
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "nothing that the session has changed is at \"" + Words.shown(path) + "\"",
                        "`para diff` lists what it has changed; patterns begin with a mark: :(glob)src/**/*.java");
            }
            named.addAll(meant);
        }
        Set<String> whole = new TreeSet<>(named);
        for (Rename rename : renames()) {
            if (named.contains(rename.was()) || named.contains(rename.is())) {
                whole.addAll(List.of(rename.was(), rename.is()));
            }
        }
        refuseSubmodules(whole);
        Set<String> along = new TreeSet<>(whole);
        along.removeAll(named);
        return new Selection(List.copyOf(whole), List.copyOf(along));
    }

    /**
     * What was chosen.
     *
     * @param files all of them
     * @param along those that nobody named: the other halves of renames
     */
    record Selection(List<String> files, List<String> along) {}

    private static String pathspec(String path) {
        boolean isOutside = path.startsWith("/") || List.of(path.split("/")).contains("..");
        if (path.isBlank() || isOutside) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(path) + "\" is no path inside of the work tree",
                    "name files and folders from the top of the session's work tree");
        }
        if (path.startsWith(":") && !path.startsWith(MARKED)) {
            return ":(top)" + path;
        }
        return path.startsWith(MARKED) ? path : ":(top,literal)" + path;
    }

    private List<String> changed(String pathspec) {
        List<String> arguments =
                List.of("diff-tree", "-r", "--no-renames", "--name-only", "-z", from, to, "--", pathspec);
        var asked = git.run(arguments);
        if (!asked.succeeded()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "git does not understand \"" + Words.shown(pathspec) + "\": " + GitWords.of(asked),
                    "name files and folders as they are, or see `git help glossary` at pathspec");
        }
        return Git.fields(asked.out());
    }

    private record Rename(String was, String is) {}

    private List<Rename> renames() {
        List<String> fields = git.fields("diff-tree", "-r", "-M", "--diff-filter=R", "--name-status", "-z", from, to);
        List<Rename> renames = new ArrayList<>();
        for (int at = 0; at + 2 < fields.size(); at += 3) {
            renames.add(new Rename(fields.get(at + 1), fields.get(at + 2)));
        }
        return renames;
    }

    private void refuseSubmodules(Set<String> files) {
        for (TreeChange change : TreeChange.between(git, from, to)) {
            boolean isSubmodule =
                    change.oldMode().equals(SUBMODULE) || change.newMode().equals(SUBMODULE);
            if (isSubmodule && files.contains(change.path())) {
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "\"" + Words.shown(change.path()) + "\" is a submodule, which lands only with everything else",
                        "leave it out, or land the whole session");
            }
        }
    }
}
