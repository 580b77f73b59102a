package dev.paratui.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordMarksTest {
    @Test
    void onlyTheWordsThatAreNewAreMarked() {
        assertThat(marked("return at.toISOString();", "return at;")).isEqualTo("return at[.toISOString()];");
        assertThat(marked("log(user.id)", "log(user.name)")).isEqualTo("log(user.[id])");
    }

    @Test
    void marksWithOnlyASignBetweenThemAreOne() {
        assertThat(marked("call(user.id, user.kind)", "call(user.name)")).isEqualTo("call(user.[id, user.kind])");
    }

    @Test
    void aLineThatIsTheSameHasNoMarks() {
        assertThat(marked("same", "same")).isEqualTo("same");
    }

    @Test
    void whereLittleIsCommonNothingIsMarked() {
        assertThat(marked("if (form.passkey) {", "return check;")).isEqualTo("if (form.passkey) {");
    }

    @Test
    void aVeryLongLineIsLeftUnmarked() {
        String longLine = "a b ".repeat(500);
        assertThat(marked(longLine + "x", longLine + "y")).doesNotContain("[");
    }

    private static String marked(String line, String other) {
        return WordMarks.of(line, other).stream()
                .map(part -> part.isNew() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
