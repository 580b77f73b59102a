package dev.paratui.agent;

import dev.paratui.activity.Watch;
import dev.paratui.config.Layered;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All programs that {@code --agent} can name. Files are read at each asking, so a changed one counts at once. */
public final class Programs {
    private static final List<String> BUILT_IN =
            List.of("aider", "claude", "codex", "copilot", "demo", "gemini", "opencode", "shell");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.+-]{0,49}");

    private final Layered files;
    private final SearchPath path;

    /**
     * @param repository the main checkout's top
     * @param configHome the person's {@code ~/.config}
     */
    public Programs(Path repository, Path configHome, SearchPath path) {
        List<Path> folders = List.of(repository.resolve(".para/agents"), configHome.resolve("para/agents"));
        this.files = new Layered(folders, "/agents", ".toml", BUILT_IN);
        this.path = path;
    }

    public List<String> names() {
        return files.names();
    }

    /** The file of that program. */
    public String text(String name) {
        return found(name).text();
    }

    /** Where that program's file is, in words for people. */
    public String place(String name) {
        return found(name).place();
    }

    private Layered.Found found(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        return files.find(name).orElseThrow(() -> unknown(name));
    }

    /** The program of that name, or else the command of that name on the PATH; refused when it is not installed. */
    public Program installed(String name) {
        Program program = named(name);
        program.requireOn(path);
        return program;
    }

    /** The program of that name whether or not it is installed: to watch a session that runs it already. */
    public Program named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        return files.find(name)
                .map(found -> ProgramFile.read(name, found.text(), found.place()))
                .or(() -> path.find(name).map(command -> ofCommand(name)))
                .orElseThrow(() -> unknown(name));
    }

    /** A command of which nothing is known is watched as a shell script is, and its prompt is pasted. */
    private Program ofCommand(String name) {
        Watch watch = named("shell").watch();
        Program.Argv argv =
                new Program.Argv(List.of(name), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Program.Container container = new Program.Container(Optional.empty(), List.of(), List.of());
        return new Program(
                name,
                argv,
                Map.of(),
                List.of("y", "Enter"),
                List.of("n", "Enter"),
                List.of(),
                watch,
                container,
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    private Refused unknown(String name) {
        return new Refused(
                Code.PROGRAM_NOT_FOUND,
                "\"" + Words.shown(name) + "\" is neither a program known here nor a command on the PATH",
                "known are: " + String.join(", ", names()));
    }
}
