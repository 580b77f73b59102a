package dev.paratui.config;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All forges that {@code landing.forge} can name. Files are read at each asking, so a changed one counts at once. */
public final class Forges {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.+-]{0,49}");

    private final Layered files;

    /**
     * @param repository the main checkout's top
     * @param configHome the person's {@code ~/.config}
     */
    public Forges(Path repository, Path configHome) {
        List<Path> folders = List.of(repository.resolve(".para/forges"), configHome.resolve("para/forges"));
        this.files = new Layered(folders, "/forges", ".toml", List.of("gh", "glab"));
    }

    public Forge named(String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .flatMap(files::find)
                .map(found -> Forge.read(name, found.text(), found.place()))
                .orElseThrow(() -> unknown(name));
    }

    private Refused unknown(String name) {
        return new Refused(
                Code.CONFIG,
                name.isEmpty()
                        ? "landing.publish is \"request\", but landing.forge names no program that opens requests"
                        : "landing.forge names \"" + Words.shown(name) + "\", of which nothing is known",
                "para config set landing.forge NAME; known are: " + String.join(", ", files.names()));
    }
}
