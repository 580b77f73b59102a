package dev.paratui.exec;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where programs are looked for: the folders of {@code PATH}. */
public record SearchPath(List<Path> folders) {
    public SearchPath {
        folders = List.copyOf(folders);
    }

    public static SearchPath of(Environment environment) {
        String path = environment.get("PATH").orElse("/usr/bin:/bin");
        return new SearchPath(Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList());
    }

    /**
     * @param name a program's name, or an absolute path
     */
    public Optional<Path> find(String name) {
        List<Path> places = name.startsWith("/")
                ? List.of(Path.of(name))
                : folders.stream().map(folder -> folder.resolve(name)).toList();
        return places.stream()
                .filter(place -> !name.isEmpty() && Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }
}
