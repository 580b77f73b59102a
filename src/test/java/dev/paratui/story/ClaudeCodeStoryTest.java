package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real Claude Code, without an account, finds our server. */
@Tag("story")
@Timeout(360)
class ClaudeCodeStoryTest {
    private final StoryWorld world = new StoryWorld();
    private final Path program = NpmProgram.CLAUDE_CODE.program();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void claudeMcpListSaysConnectedOverHttpAndOverStdio() {
        world.para("serve").ok();
        String url = world.status().at("/mcp/url").asText();
        claude(
                "mcp",
                "add",
                "--transport",
                "http",
                "--scope",
                "user",
                "over-http",
                url,
                "--header",
                "Authorization: Bearer " + world.token());
        claude("mcp", "add", "--scope", "user", "over-stdio", "--", StoryWorld.LAUNCHER.toString(), "mcp");
        String list = claude("mcp", "list");
        assertThat(list.lines())
                .anyMatch(line -> line.startsWith("over-http: " + url) && line.endsWith("✔ Connected"))
                .anyMatch(line -> line.startsWith("over-stdio: ") && line.endsWith("✔ Connected"));
    }

    /** Without its own updates, telemetry and other calls out. */
    private String claude(String... arguments) {
        List<String> argv = new ArrayList<>(List.of(
                "env",
                "CLAUDE_CONFIG_DIR=" + world.root.resolve("home/.claude"),
                "DISABLE_AUTOUPDATER=1",
                "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1",
                program.toString()));
        argv.addAll(Arrays.asList(arguments));
        return world.run(world.repository, argv).ok().out();
    }
}
