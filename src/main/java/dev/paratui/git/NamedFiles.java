package dev.paratui.git;

import dev.paratui.exec.Completed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files as a commit has them, whatever lies in a checkout. */
public final class NamedFiles {
    /** What stands between words in a shell's line, quotes and redirections included. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'\"`;|&()<>{}=$]+");

    private final Repository repository;

    public NamedFiles(Repository repository) {
        this.repository = repository;
    }

    /** A file's text at a commit or branch; none when it is not there. */
    public Optional<String> text(String commit, String path) {
        Completed shown = repository.git().run("cat-file", "blob", commit + ":" + path);
        return shown.succeeded() ? Optional.of(shown.out()) : Optional.empty();
    }

    /**
     * The files and folders that the words of a command line name, with the ids of what is in them.
     *
     * @return path to object id, by path
     */
    public Map<String, String> namedBy(String commandLine, String commit) {
        List<String> words = words(commandLine);
        if (words.isEmpty()) {
            return Map.of();
        }
        List<String> arguments =
                new ArrayList<>(List.of("--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--"));
        arguments.addAll(words);
        Map<String, String> ids = new TreeMap<>();
        for (String row : Git.fields(repository.git().run(arguments).orFail().out())) {
            int tab = row.indexOf('\t');
            ids.put(row.substring(tab + 1), row.substring(0, tab).split(" ")[2]);
        }
        return ids;
    }

    /**
     * The files at or below a path of the main checkout that git tracks there, with the ids of what they hold now.
     *
     * @return path to object id, by path; nothing where there is no main checkout
     */
    public Map<String, String> tracked(String path) {
        Map<String, String> ids = new TreeMap<>();
        if (repository.mainCheckout().isEmpty()) {
            return ids;
        }
        Path top = repository.mainCheckout().get();
        Git git = repository.gitIn(top);
        for (String file : git.fields("--literal-pathspecs", "ls-files", "-z", "--", path)) {
            if (Files.isRegularFile(top.resolve(file))) {
                ids.put(file, git.value("hash-object", "--no-filters", "--", file));
            }
        }
        return ids;
    }

    private static List<String> words(String commandLine) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(commandLine)) {
            String path = word.startsWith("./") ? word.substring(2) : word;
            boolean isInside =
                    !path.startsWith("/") && !List.of(path.split("/")).contains("..");
            if (!path.isEmpty() && !path.startsWith("-") && !path.equals(".") && isInside) {
                words.add(path);
            }
        }
        return words;
    }
}
