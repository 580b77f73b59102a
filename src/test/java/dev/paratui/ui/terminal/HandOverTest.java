package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The terminal given to {@code tmux attach} and taken back. */
class HandOverTest {
    private static final String ATTACH = "env -u TMUX TERM=tmux-256color tmux -S \"$PWD/s\" attach -t inner";

    @Test
    void allKeysGoToTheAttachedSessionUntilItIsLeft() throws IOException {
        try (RealTerminal terminal = new RealTerminal("TRY_CHILD=" + ATTACH)) {
            String inner = terminal.world.open("inner", "cat");
            terminal.keys("a");
            terminal.await("F12 back");
            terminal.world.typing.literal(terminal.pane, "aqt漢");
            TmuxWorld.await(
                    "typed text in the attached session",
                    () -> terminal.world.capture.text(inner, 10).contains("aqt漢"));
            terminal.keys("F12");
            terminal.await("child 0");
            assertThat(terminal.screen()).contains("Try 80x24").doesNotContain("Key[q]");
            terminal.keys("x");
            terminal.await("Key[x]");
        }
    }

    @Test
    void ctrlCIsForWhoeverHasTheTerminal() throws IOException {
        givenAwayAndInterrupted("a");
    }

    @Test
    void aPasteWhoseEndWentElsewhereSwallowsNoKeys() throws IOException {
        givenAwayAndInterrupted("a\u001b[200~begun");
    }

    private static void givenAwayAndInterrupted(String typed) throws IOException {
        try (RealTerminal terminal = new RealTerminal("TRY_CHILD=echo given; exec sleep 60")) {
            terminal.bytes(typed);
            terminal.await("given");
            terminal.keys("C-c");
            terminal.await("child 130");
            terminal.keys("x");
            terminal.await("Key[x]");
        }
    }

    @Test
    void whatWasTypedAtTheOtherProgramDoesNotActHere() throws IOException {
        try (RealTerminal terminal = new RealTerminal("TRY_CHILD=echo given; sleep 1")) {
            terminal.keys("a");
            terminal.await("given");
            terminal.keys("k", "l");
            terminal.await("child 0");
            terminal.keys("x");
            terminal.await("Key[x]");
            assertThat(terminal.screen()).doesNotContain("Key[k]").doesNotContain("Key[l]");
        }
    }

    @Test
    void theModesThatAKilledProgramLeavesAreNotKept() throws IOException {
        try (RealTerminal terminal = new RealTerminal("TRY_CHILD=stty -icanon min 1 isig echo")) {
            terminal.keys("a");
            terminal.await("child 0");
            terminal.keys("C-c");
            terminal.await("Key[ctrl-c]");
        }
    }
}
