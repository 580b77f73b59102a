package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.agent.LaunchRequest.Conversation;
import dev.paratui.agent.LaunchRequest.Permissions;
import dev.paratui.agent.LaunchRequest.Prompt;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private static final Path NOWHERE = Path.of("/nonexistent");
    private static final Programs PROGRAMS = new Programs(NOWHERE, NOWHERE, new SearchPath(List.of()));

    @Test
    void aPromptIsAnArgumentWhereTheProgramTakesOne() {
        Launch launch = launch("claude", Conversation.NEW, "fix $(it) \"now\"\n; {file} {shell}");

        assertThat(launch.argv())
                .startsWith("claude", "--mcp-config")
                .endsWith("--", "fix $(it) \"now\"\n; {file} {shell}");
        assertThat(launch.delivery()).isEqualTo(Launch.Delivery.ARGUMENT);
    }

    @Test
    void aPromptThatLooksLikeAnOptionStaysAPrompt() {
        assertThat(launch("codex", Conversation.NEW, "--help").argv())
                .startsWith("codex")
                .endsWith("--", "--help");
    }

    @Test
    void aPromptTooLongForAnArgumentIsPasted() {
        Launch launch = launch("claude", Conversation.NEW, "ż".repeat(60_000));

        assertThat(launch.argv()).startsWith("claude").endsWith("--allowedTools", "mcp__para");
        assertThat(launch.delivery()).isEqualTo(Launch.Delivery.PASTE);
    }

    @Test
    void aPromptThatNeedsAPasteIsRefusedWithoutATerminal() {
        assertThatThrownBy(() -> launch("claude", Conversation.HEADLESS, "x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.UNAVAILABLE));
    }

    @Test
    void aProgramWithoutSuchAnArgumentGetsItsPromptPasted() {
        Launch launch = launch("aider", Conversation.NEW, "fix it");

        assertThat(launch.argv()).containsExactly("aider");
        assertThat(launch.delivery()).isEqualTo(Launch.Delivery.PASTE);
    }

    @Test
    void aShellsPromptIsAScriptAndWithoutOneItIsThePersonsShell() {
        Launch script = launch("shell", Conversation.NEW, "echo hi");
        assertThat(script.argv()).containsExactly("sh", "/prompts/p.txt");
        assertThat(script.delivery()).isEqualTo(Launch.Delivery.FILE);

        Launch shell = Launch.plan(PROGRAMS.named("shell"), request(Conversation.NEW, Optional.empty()));
        assertThat(shell.argv()).containsExactly("/bin/zsh");
        assertThat(shell.delivery()).isEqualTo(Launch.Delivery.NONE);
    }

    @Test
    void skippedPermissionsStandBeforeTheOtherArguments() {
        LaunchRequest request =
                new LaunchRequest(Conversation.RESUMED, Optional.empty(), Permissions.SKIPPED, "/bin/sh");

        assertThat(Launch.plan(PROGRAMS.named("codex"), request).argv())
                .startsWith("codex", "-c", "mcp_servers.para.command=\"para\"")
                .endsWith("--dangerously-bypass-approvals-and-sandbox", "resume", "--last");
    }

    @Test
    void aProgramThatCannotResumeBeginsAgain() {
        assertThat(launch("shell", Conversation.RESUMED, "ls").argv()).containsExactly("sh", "/prompts/p.txt");
        assertThat(Launch.plan(PROGRAMS.named("shell"), request(Conversation.RESUMED, Optional.empty()))
                        .argv())
                .containsExactly("/bin/zsh");
    }

    @Test
    void headlessWorkNeedsAPrompt() {
        assertThat(launch("gemini", Conversation.HEADLESS, "go").argv()).containsExactly("gemini", "--prompt", "go");
        assertThatThrownBy(
                        () -> Launch.plan(PROGRAMS.named("gemini"), request(Conversation.HEADLESS, Optional.empty())))
                .isInstanceOf(Refused.class);
    }

    private static Launch launch(String program, Conversation conversation, String prompt) {
        Prompt given = new Prompt(prompt, Path.of("/prompts/p.txt"));
        return Launch.plan(PROGRAMS.named(program), request(conversation, Optional.of(given)));
    }

    private static LaunchRequest request(Conversation conversation, Optional<Prompt> prompt) {
        return new LaunchRequest(conversation, prompt, Permissions.ASKED, "/bin/zsh");
    }
}
