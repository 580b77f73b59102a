package dev.paratui.cli;

import dev.paratui.client.Repository;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line hands over to and does not know itself; each gives the exit code. */
public interface Faces {
    /** The dashboard of these repositories, the first in sight. */
    int dashboard(List<Repository> repositories, Optional<String> theme);

    int demo(Optional<String> theme);

    /** Pictures of the demonstration, in all themes and sizes. */
    int pictures(Path folder);

    /** Is the supervisor of this repository until it is stopped. */
    int supervise(Repository repository);

    int screenshot(Picture picture);

    int bridge(McpCaller caller);

    /** Enters the program into an MCP client's own file. */
    int register(McpClient client);

    /** Prints the table of tools. */
    int tools(McpTools wish);

    List<String> themes();

    /**
     * A theme's file.
     *
     * @throws Refused when there is none of that name
     */
    String theme(String name);

    /** The programs that sessions of this repository can run. */
    ProgramBook programs(Repository repository);

    Preferences preferences(Repository repository);

    Trusting trusting(Repository repository);

    /** A picture of the dashboard; {@code file} ends with {@code .png} or {@code .svg}. */
    record Picture(Repository repository, Path file, int columns, int rows, Optional<String> theme) {}

    /** {@code role}: leader or worker; {@code agent}: empty: known from the directory. */
    record McpCaller(Repository repository, Path directory, String role, Optional<String> agent) {}

    /** {@code client}: claude-code, codex, gemini, cursor, vscode or opencode. */
    record McpClient(Repository repository, String client) {}

    /** {@code format}: text or json. */
    record McpTools(Repository repository, String role, String format) {}
}
