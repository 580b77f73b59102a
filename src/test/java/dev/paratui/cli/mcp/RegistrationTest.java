package dev.paratui.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.cli.mcp.Registration.Change;
import dev.paratui.model.Refused;
import dev.paratui.tool.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {
    @TempDir
    private Path repository;

    private Registration registration;

    @BeforeEach
    void place() {
        registration = new Registration(
                new Registration.Place(repository, repository.resolve(".git"), repository.resolve("codex")),
                "para-tui");
    }

    @ParameterizedTest
    @EnumSource(McpClient.class)
    void twiceIsOnce(McpClient client) throws IOException {
        Registration.Registered first = registration.register(client);
        assertThat(first.change()).isEqualTo(Change.CREATED);
        String written = Files.readString(first.file());
        assertThat(written).contains("para-tui").contains("mcp");
        assertThat(registration.register(client).change()).isEqualTo(Change.UNCHANGED);
        assertThat(Files.readString(first.file())).isEqualTo(written);
    }

    @Test
    void aFileItCreatedInTheRepositoryIsExcludedOnceAndOneThatWasThereIsNot() throws IOException {
        Files.writeString(repository.resolve(".mcp.json"), "{}");
        registration.register(McpClient.CLAUDE_CODE);
        registration.register(McpClient.CURSOR);
        registration.register(McpClient.CURSOR);
        registration.register(McpClient.CODEX);
        assertThat(Files.readString(repository.resolve(".git/info/exclude"))).isEqualTo("/.cursor/mcp.json\n");
        assertThat(Files.readString(repository.resolve(".mcp.json")))
                .isEqualTo("{\n  \"mcpServers\": {\n    \"para\": {\"type\":\"stdio\",\"command\":\"para-tui\","
                        + "\"args\":[\"mcp\"]}\n  }\n}");
    }

    @Test
    void otherEntriesAndCommentsStayAsTheyAre() throws IOException {
        Path file = Files.createDirectories(repository.resolve(".vscode")).resolve("mcp.json");
        Files.writeString(file, """
                {
                  // ours
                  "inputs": [],
                  "servers": {
                    /* the other */ "other": { "command": "x", "args": ["{"], },
                  },
                }
                """);
        assertThat(registration.register(McpClient.VSCODE).change()).isEqualTo(Change.ADDED);
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  // ours
                  "inputs": [],
                  "servers": {
                    "para": {"type":"stdio","command":"para-tui","args":["mcp"]},
                    /* the other */ "other": { "command": "x", "args": ["{"], },
                  },
                }
                """);
    }

    @Test
    void anOlderEntryIsReplacedWhereItStands() throws IOException {
        Path file = repository.resolve(".mcp.json");
        Files.writeString(file, "{\"mcpServers\": {\"a\": {}, \"para\": {\"command\": \"old\"}, \"b\": {}}} // end");
        assertThat(registration.register(McpClient.CLAUDE_CODE).change()).isEqualTo(Change.REPLACED);
        assertThat(Files.readString(file))
                .isEqualTo("{\"mcpServers\": {\"a\": {}, \"para\": {\"type\":\"stdio\",\"command\":\"para-tui\","
                        + "\"args\":[\"mcp\"]}, \"b\": {}}} // end");
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
        Path file = repository.resolve(".mcp.json");
        for (String damaged : List.of("{\"mcpServers\": {", "[]", "{} {}", "{\"mcpServers\": 1}")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> registration.register(McpClient.CLAUDE_CODE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(".mcp.json");
            assertThat(Files.readString(file)).isEqualTo(damaged);
        }
        Path codex = Files.createDirectories(repository.resolve("codex")).resolve("config.toml");
        Files.writeString(codex, "[mcp_servers");
        assertThatThrownBy(() -> registration.register(McpClient.CODEX)).isInstanceOf(Refused.class);
    }

    @Test
    void codexGetsATableWithTheRepositoryAndItsOtherTablesStay() throws IOException {
        Path codex = Files.createDirectories(repository.resolve("codex")).resolve("config.toml");
        Files.writeString(codex, """
                model = "x" # mine

                [mcp_servers.para]
                command = "old"
                args = [
                  "mcp",
                ]

                [mcp_servers.para.env]
                A = "1"
                [mcp_servers.other]
                command = "y"
                """);
        assertThat(registration.register(McpClient.CODEX).change()).isEqualTo(Change.REPLACED);
        assertThat(Files.readString(codex)).isEqualTo("""
                model = "x" # mine

                [mcp_servers.para]
                command = "para-tui"
                args = ["mcp","--repo","%s"]

                [mcp_servers.para.env]
                A = "1"
                [mcp_servers.other]
                command = "y"
                """.formatted(repository));
    }

    @Test
    void theToolTableShowsWhatAgentsMayCall() {
        List<Card> cards = List.of(
                Card.forAll("para_list", Card.Effect.LOOKS, "Shows all. And more."),
                Card.forLeaders("para_cancel", Card.Effect.DESTROYS, "Takes away."),
                Card.forPersons("para_approve", Card.Effect.SETTLES, "Says yes."));
        assertThat(ToolTable.text(cards, "auto")).isEqualTo("""
                workflow: auto

                para_list    leader worker  looks     Shows all.
                para_cancel  leader         destroys  Takes away.
                """);
    }
}
