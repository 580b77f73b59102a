package dev.paratui.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files of one sort that come with para-tui and that a person may override or add to, by name.
 *
 * @param folders the person's, the first counts first
 * @param resource folder of the built-in ones
 * @param suffix of every file
 * @param builtIn names of those that come along
 */
public record Layered(List<Path> folders, String resource, String suffix, List<String> builtIn) {
    /** A file's text and what messages call it. */
    public record Found(String text, String place) {}

    public Optional<Found> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name + suffix))
                .flatMap(file -> Toml.text(file).map(text -> new Found(text, file.toString())).stream())
                .findFirst()
                .or(() -> builtIn.contains(name) ? Optional.of(comesAlong(name)) : Optional.empty());
    }

    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(builtIn);
        folders.forEach(folder -> names.addAll(namesIn(folder)));
        return List.copyOf(names);
    }

    private List<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(suffix) && !file.startsWith("."))
                    .map(file -> file.substring(0, file.length() - suffix.length()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be listed", failure);
        }
    }

    private Found comesAlong(String name) {
        String place = resource + "/" + name + suffix;
        try (InputStream stream = Layered.class.getResourceAsStream(place)) {
            if (stream == null) {
                throw new IllegalStateException(place + " is not in the jar");
            }
            return new Found(new String(stream.readAllBytes(), StandardCharsets.UTF_8), place);
        } catch (IOException failure) {
            throw new UncheckedIOException(place + " cannot be read", failure);
        }
    }
}
