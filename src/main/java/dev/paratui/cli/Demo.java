package dev.paratui.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para demo}: everything to try, in a repository that goes away again. */
@Command(
        name = "demo",
        header = "Try everything in a throw-away repository with scripted agents; nothing is left behind.",
        footer = {"", "Examples:", "  para demo", "  para demo --theme paper", "  para demo | cat    plays by itself"})
final class Demo extends Verb {
    @Option(names = "--theme", paramLabel = "NAME", description = "Colours.")
    private Optional<String> theme = Optional.empty();

    @Option(names = "--pictures", paramLabel = "DIR", hidden = true, description = "Draw the project's pictures.")
    private Optional<Path> pictures = Optional.empty();

    @Override
    int run(Desk desk) {
        Faces faces = desk.outside().faces();
        return pictures.map(folder -> faces.pictures(desk.place().directory().resolve(folder)))
                .orElseGet(() -> faces.demo(theme));
    }
}
