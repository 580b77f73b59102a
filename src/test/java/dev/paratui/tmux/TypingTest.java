package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypingTest {
    private static final String BRACKETS = "\\033[?2004h";

    private TmuxWorld world;
    private Path got;

    @BeforeEach
    void begin() throws IOException {
        world = new TmuxWorld();
        got = world.folder.resolve("got");
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void aPasteArrivesExactlyAndInBracketsWhenTheProgramAsked() {
        String pane = world.openRecorder("asked", got, BRACKETS);

        world.typing.paste(pane, "one;\ntwo #{x} $HOME `id` \"q\" 'é😀' -x;\n");
        world.typing.enter(pane);

        awaitGot("\u001b[200~one;\rtwo #{x} $HOME `id` \"q\" 'é😀' -x;\r\u001b[201~\r");
    }

    @Test
    void aProgramThatDidNotAskGetsNoBrackets() {
        String pane = world.openRecorder("plain", got, "");

        world.typing.paste(pane, "-n;");
        world.typing.enter(pane);

        awaitGot("-n;\r");
    }

    @Test
    void twoHundredKilobytesArriveWhole() {
        String text = "0123456789é😀\"\\;\n".repeat(11_000);
        assertThat(text.length()).isGreaterThan(180_000);
        String pane = world.openRecorder("much", got, BRACKETS);

        world.typing.paste(pane, text);

        awaitGot("\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~");
        assertThat(world.client.run("list-buffers")).isEmpty();
    }

    @Test
    void aPasteWorksWithoutTheControlClientToo() {
        String pane = world.openRecorder("oneshot", got, "");
        world.client.close();
        String text = "ümläut; \\ \";\n".repeat(2_000) + "end;";

        world.typing.paste(pane, text);

        awaitGot(text.replace('\n', '\r'));
    }

    @Test
    void nothingInAPasteActsAsAKeyOrEndsItsBrackets() {
        String pane = world.openRecorder("evil", got, BRACKETS);

        world.typing.paste(
                pane, "a\u001b[201~\u0003b\u001b\u001b[20\u001b[201~1~c\u009b201~\u0004\u007f\u0000d\r\ne\rf");

        awaitGot("\u001b[200~ab[201~c201~d\re\rf\u001b[201~");
    }

    @Test
    void keysAreNamedAndLiteralTextIsNot() {
        String pane = world.openRecorder("keys", got, "");

        world.typing.keys(pane, List.of("y", "Escape", "C-c", "Down", ";"));
        world.typing.literal(pane, "Enter C-c;\u001b");

        awaitGot("y\u001b\u0003\u001b[B;Enter C-c;");
    }

    @Test
    void aLongLiteralTextArrivesWhole() {
        String pane = world.openRecorder("literal", got, "");
        String text = "wörd;".repeat(6_000);

        world.typing.literal(pane, text);

        awaitGot(text);
    }

    @Test
    void enterReachesTheProgramAlsoWhenThePaneIsScrolledBack() {
        String pane = world.openRecorder("scrolled", got, "");
        world.client.run("copy-mode", "-t", pane);

        world.typing.paste(pane, "text");
        world.typing.enter(pane);

        awaitGot("text\r");
    }

    @Test
    void aPaneThatIsGoneOrDeadIsRefused() {
        String dead = world.open("dead", "true");
        world.awaitDead(dead);

        for (String pane : List.of(dead, "%99999", "=dead:", "")) {
            assertThatThrownBy(() -> world.typing.paste(pane, "x"))
                    .isInstanceOfSatisfying(Refused.class, TypingTest::saysNoPane);
            assertThatThrownBy(() -> world.typing.enter(pane))
                    .isInstanceOfSatisfying(Refused.class, TypingTest::saysNoPane);
        }
        assertThat(world.client.run("list-buffers")).isEmpty();
    }

    @Test
    void moreThanAMebibyteIsRefused() {
        assertThatThrownBy(() -> world.typing.paste("%0", "é".repeat(600_000)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1200000 bytes");
    }

    private static void saysNoPane(Refused refused) {
        assertThat(refused.refusal().code()).isEqualTo(Code.NO_PANE);
    }

    private void awaitGot(String expected) {
        TmuxWorld.await(
                "input of " + expected.length(), () -> TmuxWorld.read(got).length() >= expected.length());
        assertThat(TmuxWorld.read(got)).isEqualTo(expected);
    }
}
