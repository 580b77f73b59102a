package dev.paratui.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the person has allowed to run on this machine, by the hash of its content; a line each, the hash first. */
public final class Trust {
    private final Path file;

    /** @param configHome the person's {@code ~/.config} */
    public Trust(Path configHome) {
        this.file = configHome.resolve("para/trusted");
    }

    public boolean isAllowed(String hash) {
        return allowed().contains(hash);
    }

    /**
     * Allows these from now on.
     *
     * @param words what each is, for who reads the file; by hash
     */
    public void allow(List<Allowed> words) {
        Set<String> there = allowed();
        String lines = words.stream()
                .filter(one -> !there.contains(one.hash()))
                .map(one -> one.hash() + "  " + one.words().replaceAll("\\s+", " ") + "\n")
                .distinct()
                .collect(Collectors.joining());
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            // One write at the end of the file: two at the same time do not undo each other.
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " could not be written", failure);
        }
    }

    private Set<String> allowed() {
        try {
            return new HashSet<>(Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2)[0])
                    .toList());
        } catch (NoSuchFileException none) {
            return Set.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    /** One that is allowed: its hash, and what it is. */
    public record Allowed(String hash, String words) {}
}
