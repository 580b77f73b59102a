package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para mcp}: the tools for MCP clients, and how these come to know of them. */
@Command(
        name = "mcp",
        header = "Serve the tools to an MCP client over standard input and output.",
        description = "`mcp init` enters it into a client's own file; `mcp tools` prints what it offers.",
        footer = {
            "",
            "Examples:",
            "  para mcp init --claude-code",
            "  para mcp tools --role worker",
            "  para mcp --role worker --agent login"
        })
final class Mcp extends Verb {
    @Parameters(paramLabel = "init|tools", arity = "0..1", description = "Nothing: the bridge itself.")
    private Optional<String> action = Optional.empty();

    @Option(names = "--role", paramLabel = "ROLE", description = "leader (all tools) or worker.")
    private String role = "leader";

    @Option(names = "--agent", paramLabel = "NAME", description = "Who calls; default: known from the directory.")
    private Optional<String> agent = Optional.empty();

    @ArgGroup(exclusive = true)
    private Client client = new Client();

    /** One of the clients that can be registered. */
    static final class Client {
        @Option(names = "--claude-code", description = "Claude Code: .mcp.json")
        private boolean claudeCode;

        @Option(names = "--codex", description = "Codex")
        private boolean codex;

        @Option(names = "--gemini", description = "Gemini CLI: .gemini/settings.json")
        private boolean gemini;

        @Option(names = "--cursor", description = "Cursor: .cursor/mcp.json")
        private boolean cursor;

        @Option(names = "--vscode", description = "VS Code: .vscode/mcp.json")
        private boolean vscode;

        @Option(names = "--opencode", description = "opencode: opencode.json")
        private boolean opencode;

        private Optional<String> name() {
            record Choice(boolean isGiven, String name) {}
            return List.of(
                            new Choice(claudeCode, "claude-code"),
                            new Choice(codex, "codex"),
                            new Choice(gemini, "gemini"),
                            new Choice(cursor, "cursor"),
                            new Choice(vscode, "vscode"),
                            new Choice(opencode, "opencode"))
                    .stream()
                    .filter(Choice::isGiven)
                    .map(Choice::name)
                    .findFirst();
        }
    }

    @Override
    int run(Desk desk) {
        if (!List.of("leader", "worker").contains(role)) {
            throw new Refused(Code.BAD_ARGUMENT, "there is no role \"" + Words.shown(role) + "\"", "leader or worker");
        }
        Faces faces = desk.outside().faces();
        return switch (action.orElse("")) {
            case "" ->
                faces.bridge(new Faces.McpCaller(desk.repository(), desk.place().directory(), role, agent));
            case "init" -> faces.register(new Faces.McpClient(desk.repository(), clientGiven()));
            case "tools" -> faces.tools(new Faces.McpTools(desk.repository(), role, isJson() ? "json" : "text"));
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "`mcp` cannot \"" + Words.shown(action.get()) + "\"",
                        "para mcp, para mcp init --claude-code, or para mcp tools");
        };
    }

    private String clientGiven() {
        return client.name()
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "no client is named",
                        "para mcp init --claude-code | --codex | --gemini | --cursor | --vscode | --opencode"));
    }
}
