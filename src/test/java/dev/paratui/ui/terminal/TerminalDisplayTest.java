package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real terminal: a pane of a real tmux. */
class TerminalDisplayTest {
    private RealTerminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = new RealTerminal();
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void keysThatTerminalsKeepForThemselvesArrive() {
        terminal.keys("C-c", "C-z", "C-s", "M-x", "Escape");
        terminal.await("Key[esc]");
        assertThat(terminal.screen()).contains("Key[ctrl-c]", "Key[ctrl-z]", "Key[ctrl-s]", "Key[alt-x]");
    }

    @Test
    void wideAndJoinedClustersKeepTheBorderInItsPlace() {
        List<String> lines = terminal.screen().lines().toList();
        assertThat(lines.get(1))
                .contains("漢字", "🚀", "e\u0301", "👩\u200d💻", "𝐀")
                .endsWith("│");
        String cursor = terminal.world
                .client
                .run("capture-pane", "-p", "-N", "-t", terminal.pane)
                .get(1);
        assertThat(dev.paratui.ui.grid.TextWidth.columns(cursor.stripTrailing()))
                .isEqualTo(80);
    }

    @Test
    void aPasteWhoseEndIsLostIsOverAfterASecond() {
        terminal.bytes("\u001b[200~cut off");
        terminal.await("cut off");
        terminal.keys("x");
        terminal.await("Key[x]");
    }

    @Test
    void pastedTextIsOnePieceAndPressesNoKeys() {
        terminal.world.typing.paste(terminal.pane, "漢字\nq zwei");
        terminal.await("漢字\\nq zwei");
        terminal.keys("x");
        terminal.await("Key[x]");
    }

    @Test
    void theMouseIsKnownBeyondColumn127AndNewSizesAreDrawn() {
        terminal.world.panes.resize(new SessionName("try"), new PaneSize(200, 30));
        terminal.await("Try 200x30");
        String click = "\u001b[<0;150;5M";
        List<String> bytes = click.chars().mapToObj(Integer::toHexString).toList();
        String[] send = {"send-keys", "-H", "-t", terminal.pane};
        terminal.world.client.run(java.util.stream.Stream.concat(java.util.Arrays.stream(send), bytes.stream())
                .toArray(String[]::new));
        terminal.await("column=149");
    }

    @Test
    void aProgramThatIsToldToEndLeavesTheTerminalAsItWas() {
        terminal.process().destroy();
        terminal.await("restored");
        assertThat(terminal.kept("after")).isEqualTo(terminal.kept("before"));
        assertThat(terminal.screen()).doesNotContain("Try 80x24");
        assertThat(terminal.world.client.run(
                        "display-message", "-p", "-t", terminal.pane, "#{alternate_on} #{mouse_any_flag}"))
                .containsExactly("0 0");
    }

    @Test
    void anEndByKeyLeavesTheTerminalAsItWas() {
        terminal.keys("q");
        terminal.await("restored");
        assertThat(terminal.kept("after")).isEqualTo(terminal.kept("before"));
    }
}
