package dev.paratui.config;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three settings files of a repository, read again when one has changed. Thread-safe. */
public final class SettingsFiles {
    /** Where a value is written; the order is that in which they count. */
    public enum Scope {
        CHECKOUT,
        TEAM,
        USER
    }

    private final Map<Scope, Path> files;
    private List<Stamp> stamps = List.of();
    private Settings settings = Settings.defaults();

    /**
     * @param repository the main checkout's top
     * @param configHome the person's {@code ~/.config}
     */
    public SettingsFiles(Path repository, Path configHome) {
        this.files = Map.of(
                Scope.CHECKOUT, repository.resolve(".para/config.toml"),
                Scope.TEAM, repository.resolve("para.toml"),
                Scope.USER, configHome.resolve("para/config.toml"));
    }

    public Path file(Scope scope) {
        return java.util.Objects.requireNonNull(files.get(scope));
    }

    /** What counts now. Three stat calls when nothing has changed. */
    public synchronized Settings current() {
        List<Stamp> now = stamps();
        if (!now.equals(stamps)) {
            settings = Settings.of(layers(Toml.text(file(Scope.TEAM))));
            stamps = now;
        }
        return settings;
    }

    /** What counts for a landing: the team's file is the target branch's, whatever lies in the checkout. */
    public Settings withTeam(Optional<String> teamText) {
        return Settings.of(layers(teamText));
    }

    /**
     * Sets one value and leaves every other line of the file as it is.
     *
     * @param value as a person types it: {@code 10m}, {@code true}, {@code ["a", "b"]}
     */
    public synchronized Settings set(Scope scope, String path, String value) {
        Setting<?> setting = Setting.at(path).orElseThrow(() -> Settings.unknown(path));
        Path file = file(scope);
        String text = Toml.text(file).orElse("");
        Toml.parse(text, file.toString());
        String literal = Literal.of(setting, value);
        String changed = TomlLines.of(text).with(path, literal);
        Object wanted = Settings.of(List.of(
                        new Settings.Layer("value", "[" + setting.section() + "]\n" + setting.key() + " = " + literal)))
                .at(path)
                .value();
        if (!holds(changed, setting, wanted)) {
            throw new Refused(
                    Code.CONFIG,
                    file + " writes `" + path + "` in a way that cannot be changed by program",
                    "edit it with `para-tui config edit`");
        }
        write(file, changed);
        return current();
    }

    private static boolean holds(String text, Setting<?> setting, Object wanted) {
        try {
            return valueIn(text, setting.path()).equals(wanted);
        } catch (Refused unreadable) {
            return false;
        }
    }

    private static Object valueIn(String text, String path) {
        return Settings.of(List.of(new Settings.Layer("changed", text)))
                .at(path)
                .value();
    }

    private List<Settings.Layer> layers(Optional<String> teamText) {
        List<Settings.Layer> layers = new ArrayList<>();
        add(layers, file(Scope.CHECKOUT), Toml.text(file(Scope.CHECKOUT)));
        add(layers, file(Scope.TEAM), teamText);
        add(layers, file(Scope.USER), Toml.text(file(Scope.USER)));
        return layers;
    }

    private static void add(List<Settings.Layer> layers, Path file, Optional<String> text) {
        text.ifPresent(found -> layers.add(new Settings.Layer(file.toString(), found)));
    }

    /** A link stays a link: what it points to is replaced. */
    private static void write(Path file, String text) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            Path folder = java.util.Objects.requireNonNull(real.getParent());
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, ".config", ".new");
            Files.writeString(fresh, text);
            if (Files.exists(real)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(real));
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " could not be written", failure);
        }
    }

    private List<Stamp> stamps() {
        return List.of(Scope.values()).stream()
                .map(scope -> Stamp.of(file(scope)))
                .toList();
    }

    private record Stamp(FileTime changed, long bytes, Optional<Object> id) {
        static Stamp of(Path file) {
            try {
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(seen.lastModifiedTime(), seen.size(), Optional.ofNullable(seen.fileKey()));
            } catch (NoSuchFileException none) {
                return new Stamp(FileTime.fromMillis(0), -1, Optional.empty());
            } catch (IOException failure) {
                throw new Refused(Code.CONFIG, file + " cannot be read: " + failure, "make it readable");
            }
        }
    }
}
