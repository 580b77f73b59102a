package dev.paratui.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.paratui.tool.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codex's TOML, changed only in the table {@code [mcp_servers.para]}. */
final class TomlSplice {
    private static final String HEADER =
            "(?m)^[ \\t]*\\[[ \\t]*mcp_servers[ \\t]*\\.[ \\t]*\"?para\"?[ \\t]*\\][^\\n]*\\n?";
    private static final String BODY = "(?:(?![ \\t]*\\[)[^\\n]*(?:\\n|\\z))*?(?=[ \\t]*\\[|\\z)";
    private static final Pattern TABLE = Pattern.compile(HEADER + BODY);
    private static final TomlMapper TOML = new TomlMapper();

    private final Path file;
    private final String text;

    TomlSplice(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    boolean has() {
        return !parse(text).at("/mcp_servers/para").isMissingNode();
    }

    String with(String program, List<String> arguments) {
        JsonNode there = parse(text).path("mcp_servers").path("para");
        JsonNode wanted = Json.tree(arguments);
        if (there.path("command").asText().equals(program) && there.path("args").equals(wanted)) {
            return text;
        }
        String table = "[mcp_servers.para]\ncommand = " + Json.tree(program) + "\nargs = " + wanted + "\n";
        String after = there.isMissingNode() ? appended(table) : replaced(table);
        JsonNode now = parse(after).path("mcp_servers").path("para");
        if (!now.path("args").equals(wanted)) {
            throw Registration.damaged(file, "has the entry \"para\" in a form that cannot be changed safely");
        }
        return after;
    }

    private String appended(String table) {
        String separator = text.isBlank() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        return text + separator + table;
    }

    private String replaced(String table) {
        Matcher old = TABLE.matcher(text);
        if (!old.find()) {
            throw Registration.damaged(file, "has the entry \"para\" in a form that cannot be changed safely");
        }
        String end = old.end() == text.length() ? "" : "\n";
        return text.substring(0, old.start()) + table + end + text.substring(old.end());
    }

    private JsonNode parse(String toml) {
        try {
            return TOML.readTree(toml);
        } catch (JsonProcessingException damaged) {
            throw Registration.damaged(file, "is damaged: it is no TOML");
        }
    }
}
