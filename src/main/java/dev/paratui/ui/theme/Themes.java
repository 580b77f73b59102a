package dev.paratui.ui.theme;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The themes there are: those built in and, over them, those in the person's own folder. */
public final class Themes {
    public static final String DEFAULT = "midnight";
    /** That for a light terminal. */
    public static final String LIGHT = "paper";

    private static final String BUILT_IN = "/themes";
    private static final String ENDING = ".properties";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,49}");

    private final Path folder;

    /**
     * @param folder where the person's own themes are; it need not exist
     */
    public Themes(Path folder) {
        this.folder = folder;
    }

    /** All names, in the order in which they are gone through. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(builtIn());
        if (Files.isDirectory(folder)) {
            names.addAll(namesIn(folder));
        }
        return List.copyOf(names);
    }

    /** The theme after that one, the first after the last. */
    public String after(String name) {
        List<String> names = names();
        return names.get((names.indexOf(name) + 1) % names.size());
    }

    public Theme load(String name) {
        Source source = source(name);
        return Theme.read(name, source.place(), new StringReader(source.text()));
    }

    /** The theme's file as it is. */
    public String text(String name) {
        return source(name).text();
    }

    private record Source(String place, String text) {}

    private Source source(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        Path own = folder.resolve(name + ENDING);
        try {
            if (Files.isRegularFile(own)) {
                return new Source(own.toString(), Files.readString(own));
            }
            try (InputStream builtIn = Themes.class.getResourceAsStream(BUILT_IN + "/" + name + ENDING)) {
                if (builtIn == null) {
                    throw unknown(name);
                }
                return new Source(name + ENDING, new String(builtIn.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the theme file " + own, failure);
        }
    }

    private Refused unknown(String name) {
        return new Refused(
                Code.CONFIG,
                "there is no theme \"" + Words.shown(name) + "\"",
                "choose one of " + String.join(", ", names()) + ", or write " + folder.resolve("<name>" + ENDING));
    }

    private static List<String> builtIn() {
        URL place = Themes.class.getResource(BUILT_IN);
        if (place == null) {
            throw new IllegalStateException("the program was built without its themes");
        }
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return namesIn(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return namesIn(jar.getPath(BUILT_IN));
            }
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("cannot list the built-in themes at " + place, failure);
        }
    }

    private static List<String> namesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list the themes in " + directory, failure);
        }
    }
}
