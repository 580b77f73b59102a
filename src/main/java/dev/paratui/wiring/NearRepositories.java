package dev.paratui.wiring;

import dev.paratui.client.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.ui.Calls;
import dev.paratui.ui.Repositories;
import dev.paratui.ui.state.News;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The repositories of this machine, by paths as people type them: from where the dashboard was started, and {@code ~}.
 *
 * @param calls how a repository's supervisor is asked, by the repository's place
 */
record NearRepositories(Path start, Path home, Function<String, Calls> calls) implements Repositories {
    private static final int MAX_FOLDERS = 200;

    @Override
    public Calls calls(String place) {
        return calls.apply(place);
    }

    @Override
    public String find(String typed) {
        Path folder = path(typed)
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT, "that cannot be the name of a folder", "name one in a git repository"));
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    Code.NOT_A_REPOSITORY,
                    "there is no folder " + folder,
                    "tab completes a path to the folders that there are");
        }
        return Repository.of(folder).place().toString();
    }

    @Override
    public List<News.Folder> folders(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String above = typed.substring(0, slash);
        String begin = typed.substring(slash);
        Optional<Path> folder = path(above.isEmpty() ? "." : above);
        List<News.Folder> found = new ArrayList<>();
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return found;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder.get(), path -> fits(path, begin))) {
            for (Path path : inside) {
                found.add(new News.Folder(above + path.getFileName() + "/", Files.exists(path.resolve(".git"))));
            }
        } catch (IOException unreadable) {
            // What cannot be read offers nothing; that it cannot be opened is said when somebody tries.
            return List.of();
        }
        found.sort(Comparator.comparing(News.Folder::path));
        return found.subList(0, Math.min(MAX_FOLDERS, found.size()));
    }

    /** Hidden folders are for those who type the dot. */
    private static boolean fits(Path path, String begin) {
        String name = path.getFileName().toString();
        return name.startsWith(begin) && name.startsWith(".") == begin.startsWith(".") && Files.isDirectory(path);
    }

    private Optional<Path> path(String typed) {
        String text = typed.strip();
        try {
            return Optional.of(
                    text.equals("~") || text.startsWith("~/")
                            ? home.resolve(text.substring(Math.min(2, text.length())))
                            : start.resolve(text));
        } catch (InvalidPathException no) {
            return Optional.empty();
        }
    }
}
