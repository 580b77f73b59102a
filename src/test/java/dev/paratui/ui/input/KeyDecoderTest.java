package dev.paratui.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {
    @ParameterizedTest
    @CsvSource({
        "a, a",
        "A, A",
        "漢, 漢",
        "🚀, 🚀",
        "^M, enter",
        "^I, tab",
        "^J, ctrl-j",
        "^Z, ctrl-z",
        "^S, ctrl-s",
        "^Q, ctrl-q",
        "^V, ctrl-v",
        "^C, ctrl-c",
        "^_, ctrl-_",
        "^@, ctrl-space",
        "^?, backspace",
        "^H, ctrl-backspace",
        "' ', space",
        "^[[A, up",
        "^[OA, up",
        "^[[1;5C, ctrl-right",
        "^[[1;3D, alt-left",
        "^[[1;2B, shift-down",
        "^[[Z, shift-tab",
        "^[[24~, f12",
        "^[[24;5~, ctrl-f12",
        "^[OP, f1",
        "^[[[E, f5",
        "^[[3~, delete",
        "^[[5~, pageup",
        "^[[H, home",
        "^[[8~, end",
        "^[x, alt-x",
        "^[^M, alt-enter",
        "^[^?, alt-backspace",
        "^[^[[A, alt-up",
        "^[é, alt-é",
        "^[[113;5u, ctrl-q",
        "^[[27;5;113~, ctrl-q",
        "^[[97;2u, A",
        "^[[13;2u, shift-enter",
    })
    void keysHaveTheirNames(String bytes, String notation) {
        assertThat(read(bytes)).containsExactly(Key.parse(notation));
    }

    @Test
    void aSequenceThatIsNotKnownNeverActsAsKeys() {
        assertThat(read("^[[?64;1;2c^[]10;rgb:0000/0000/0000^[\\^[P1$r0 q^[\\^[[99;9zx"))
                .containsExactly(Key.of("x"));
    }

    @Test
    void aPasteWithoutAnEndIsTakenAsFarAsItCame() {
        KeyDecoder decoder = new KeyDecoder();
        byte[] begun = "\u001b[200~half".getBytes(StandardCharsets.UTF_8);
        assertThat(decoder.feed(begun, begun.length)).isEmpty();
        assertThat(decoder.isPasting()).isTrue();
        assertThat(decoder.endPaste()).containsExactly(new Input.Paste("half"));
        assertThat(decoder.endPaste()).isEmpty();
        assertThat(decoder.feed(new byte[] {'q'}, 1)).containsExactly(Key.of("q"));
    }

    @Test
    void pastedTextIsOneThingWhateverItHolds() {
        assertThat(read("^[[200~rm -rf q^Mq 漢字\n^[[A^[[201~q"))
                .containsExactly(new Input.Paste("rm -rf q\nq 漢字\n\u001b[A"), Key.of("q"));
    }

    @Test
    void mouseAndFocusAreRead() {
        assertThat(read("^[[<0;151;7M^[[<0;151;7m^[[<64;3;4M^[[<65;3;4M^[[<32;5;6M^[[I^[[O"))
                .containsExactly(
                        new Mouse(Mouse.Kind.PRESS, 6, 150, 1),
                        new Mouse(Mouse.Kind.RELEASE, 6, 150, 1),
                        new Mouse(Mouse.Kind.SCROLL_UP, 3, 2, 0),
                        new Mouse(Mouse.Kind.SCROLL_DOWN, 3, 2, 0),
                        new Mouse(Mouse.Kind.DRAG, 5, 4, 1),
                        Input.Focus.GAINED,
                        Input.Focus.LOST);
    }

    @Test
    void anEscapeAloneWaitsForItsSequenceAndIsTheKeyWhenNoneComes() {
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(bytes("^["), 1)).isEmpty();
        assertThat(decoder.isWaiting()).isTrue();
        assertThat(decoder.giveUp()).containsExactly(Key.of("esc"));
        assertThat(decoder.isWaiting()).isFalse();
        assertThat(decoder.feed(bytes("^["), 1)).isEmpty();
        assertThat(decoder.feed(bytes("[A"), 2)).containsExactly(Key.of("up"));
    }

    @Test
    void theTerminalsGroundIsReadFromItsAnswerAndOtherAnswersAreLeftOut() {
        byte[] answers =
                "\u001b]11;rgb:1e1e/2020/3030\u001b\\a\u001b]11;rgb:ff/ff/f0\u0007\u001b]10;rgb:00/00/00\u0007b"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(new KeyDecoder().feed(answers, answers.length))
                .containsExactly(Input.Ground.DARK, Key.of("a"), Input.Ground.LIGHT, Key.of("b"));
    }

    @Test
    void bytesMayBeCutAnywhere() {
        byte[] all = bytes("a漢^[[1;5C^[[200~p漢^Mq^[[201~^[[<0;1;1M🚀^[x");
        List<Input> whole = new KeyDecoder().feed(all, all.length);
        KeyDecoder decoder = new KeyDecoder();
        List<Input> single = new ArrayList<>();
        for (byte one : all) {
            single.addAll(decoder.feed(new byte[] {one}, 1));
        }
        assertThat(single).isEqualTo(whole).hasSize(7);
    }

    @Property
    void noBytesBreakIt(@ForAll byte[] bytes) {
        KeyDecoder decoder = new KeyDecoder();
        decoder.feed(bytes, bytes.length);
        decoder.giveUp();
        assertThat(decoder.isWaiting()).isFalse();
    }

    private static List<Input> read(String caret) {
        byte[] bytes = bytes(caret);
        return new KeyDecoder().feed(bytes, bytes.length);
    }

    /** {@code ^X} is a control character. */
    private static byte[] bytes(String caret) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < caret.length(); i++) {
            boolean isControl = caret.charAt(i) == '^' && i + 1 < caret.length() && !caret.startsWith("^'", i);
            text.append(isControl ? (char) (caret.charAt(++i) ^ 64) : caret.charAt(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
