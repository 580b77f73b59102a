package dev.paratui.git;

import dev.paratui.exec.Completed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies ignored in the main checkout and is wanted in other work trees too. */
public final class IgnoredFiles {
    private static final String LIST = ".worktreeinclude";

    private final Repository repository;

    public IgnoredFiles(Repository repository) {
        this.repository = repository;
    }

    /**
     * Files that git ignores and that {@code .worktreeinclude} of the main checkout, or one of these patterns, names;
     * both are written as in {@code .gitignore}.
     *
     * @return paths from the checkout's top; a folder that is wanted whole ends with {@code /}
     */
    public List<Path> wanted(List<String> patterns) {
        if (repository.mainCheckout().isEmpty()) {
            return List.of();
        }
        Path top = repository.mainCheckout().get();
        List<String> rules = new ArrayList<>();
        if (Files.isRegularFile(top.resolve(LIST))) {
            rules.add("--exclude-from=" + top.resolve(LIST));
        }
        patterns.forEach(pattern -> rules.add("--exclude=" + pattern));
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Path> named = new ArrayList<>();
        for (String path : listed(top, rules)) {
            if (isIgnored(top, path)) {
                named.add(Path.of(path));
            }
        }
        return named;
    }

    private List<String> listed(Path top, List<String> rules) {
        List<String> arguments = new ArrayList<>(List.of("ls-files", "-z", "--others", "--ignored", "--directory"));
        arguments.addAll(rules);
        return Git.fields(
                repository.gitIn(top).within(Git.LONG).run(arguments).orFail().out());
    }

    /** A pattern may also fit what is merely new; that is the checkout's own business. */
    private boolean isIgnored(Path top, String path) {
        Completed asked = repository.gitIn(top).run("check-ignore", "--quiet", "--", path);
        return asked.exit() == 0;
    }
}
