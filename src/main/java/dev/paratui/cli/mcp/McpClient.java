package dev.paratui.cli.mcp;

import java.util.Locale;

/** The clients in whose own files we can stand, with the place there. */
public enum McpClient {
    CLAUDE_CODE(".mcp.json", "mcpServers"),
    CODEX("config.toml", "mcp_servers"),
    GEMINI(".gemini/settings.json", "mcpServers"),
    CURSOR(".cursor/mcp.json", "mcpServers"),
    VSCODE(".vscode/mcp.json", "servers"),
    OPENCODE("opencode.json", "mcp");

    private final String file;
    private final String section;

    McpClient(String file, String section) {
        this.file = file;
        this.section = section;
    }

    /** As its option is called, without the dashes. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Relative to the repository, for Codex to its own folder. */
    String file() {
        return file;
    }

    String section() {
        return section;
    }
}
