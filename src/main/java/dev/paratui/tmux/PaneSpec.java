package dev.paratui.tmux;

import dev.paratui.model.Code;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program to run in a pane, as data.
 *
 * @param argv program and arguments, passed on exactly; never read by a shell
 * @param environment set on top of the server's own
 * @param directory where to run, absolute
 */
public record PaneSpec(
        SessionName session, List<String> argv, Map<String, String> environment, Path directory, PaneSize size) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public PaneSpec {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        if (argv.isEmpty() || argv.get(0).isEmpty()) {
            throw new Refused(Code.BAD_ARGUMENT, "there is no program to run", "name a program");
        }
        if (Stream.concat(argv.stream(), environment.values().stream()).anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw new Refused(Code.BAD_ARGUMENT, "an argument holds a NUL character", "leave it out");
        }
        for (String name : environment.keySet()) {
            if (!VARIABLE.matcher(name).matches()) {
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "\"" + Words.shown(name) + "\" is no name of a variable",
                        "use letters, digits and _, not beginning with a digit");
            }
        }
        if (size.columns() < 1 || size.rows() < 1) {
            throw new Refused(Code.BAD_ARGUMENT, "a pane of " + size + " has no cells", "use at least 1x1");
        }
    }

    /** tmux would silently use another directory instead of one that is not there. */
    void checkDirectory() {
        if (!Files.isDirectory(directory)) {
            throw new Refused(Code.NOT_FOUND, "the directory " + directory + " is not there", "make it again");
        }
    }
}
