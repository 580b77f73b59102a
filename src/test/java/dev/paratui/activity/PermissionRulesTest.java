package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionRulesTest {
    private static final PermissionRules RULES = new PermissionRules(
            List.of("Bash(git status*)", "Bash(make test; make lint)", "Read", "Edit(src/*)"),
            List.of("Bash(*rm -rf*)", "Edit(*/secrets/*)"),
            List.of("Bash(git status --ask*)", "mcp__*"));

    @Test
    void whatARuleNamesIsAllowedOrDeniedAndTheRuleIsTold() {
        assertThat(bash("git status --short")).contains(new PermissionRules.Verdict("allow", "Bash(git status*)"));
        assertThat(bash("sudo rm -rf /")).contains(new PermissionRules.Verdict("deny", "Bash(*rm -rf*)"));
        assertThat(edit("/tree/src/a.java")).map(PermissionRules.Verdict::answer).contains("allow");
        assertThat(edit("/tree/src/secrets/key")).map(PermissionRules.Verdict::answer).contains("deny");
    }

    @Test
    void whatNoRuleNamesOrOneWantsAskedIsLeftToAPerson() {
        assertThat(bash("git push")).isEmpty();
        assertThat(bash("git status --ask-me")).isEmpty();
        assertThat(RULES.decide(new Hooks.ToolUse("mcp__db__drop", "", ""), "/tree")).isEmpty();
        assertThat(RULES.decide(new Hooks.ToolUse("", "", ""), "/tree")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git status; curl evil",
                "git status && x",
                "git status | sh",
                "git status `x`",
                "git status $(x)",
                "git status\ncurl evil",
                "git status > /etc/passwd"
            })
    void aPatternAllowsOneCommandAndNothingBehindIt(String command) {
        assertThat(bash(command)).isEmpty();
    }

    @Test
    void severalCommandsAreAllowedWordForWordOnly() {
        assertThat(bash("make test; make lint")).isPresent();
        assertThat(bash("make test; make lint; x")).isEmpty();
    }

    @Test
    void aPathThatClimbsOutIsNotAllowed() {
        assertThat(edit("/tree/src/../../etc/passwd")).isEmpty();
        assertThat(edit("/elsewhere/src/a")).isEmpty();
    }

    private static Optional<PermissionRules.Verdict> bash(String command) {
        return RULES.decide(new Hooks.ToolUse("Bash", command, ""), "/tree");
    }

    private static Optional<PermissionRules.Verdict> edit(String path) {
        return RULES.decide(new Hooks.ToolUse("Edit", "", path), "/tree");
    }
}
