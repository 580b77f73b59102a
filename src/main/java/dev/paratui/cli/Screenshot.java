package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para screenshot}: the dashboard as a picture. */
@Command(
        name = "screenshot",
        header = "Draw the dashboard into a picture, as it would look now.",
        footer = {
            "",
            "Examples:",
            "  para screenshot dashboard.png",
            "  para screenshot dashboard.svg --size 200x50 --theme paper"
        })
final class Screenshot extends Verb {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,3})x(\\d{2,3})");

    @Parameters(paramLabel = "FILE", description = "Where to; ends with .png or .svg.")
    private Path file = Path.of("");

    @Option(names = "--size", paramLabel = "COLSxROWS", description = "Default 120x40.")
    private String size = "120x40";

    @Option(names = "--theme", paramLabel = "NAME", description = "Colours.")
    private Optional<String> theme = Optional.empty();

    @Override
    int run(Desk desk) {
        String name = file.toString();
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new Refused(Code.BAD_ARGUMENT, "the size \"" + size + "\" is none", "give columns and rows: 120x40");
        }
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new Refused(Code.BAD_ARGUMENT, "\"" + name + "\" is no picture", "end it with .png or .svg");
        }
        Faces.Picture picture = new Faces.Picture(
                desk.repository(),
                desk.place().directory().resolve(file),
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                theme);
        return desk.outside().faces().screenshot(picture);
    }
}
