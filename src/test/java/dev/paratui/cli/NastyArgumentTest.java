package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NastyArgumentTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    static Stream<String> nasty() {
        return Stream.of(
                "two words",
                "$(touch /tmp/x)",
                "`id`",
                "\"quoted\" and 'quoted'",
                "'all of it'",
                "\"all of it\"",
                "line one\nline two",
                "esc \u001b[31m \u0007",
                "@file",
                "${sys:user.home}",
                "%s %n",
                "a=b",
                "x".repeat(300),
                "日本語 🦀 e\u0301",
                " leading and trailing ",
                "");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aTextToSendReachesTheToolExactly(String text) {
        bench.answer("para_send", "{\"delivery\":{\"state\":\"submitted\",\"session\":\"x\"}}");

        assertThat(bench.run("send", "x", text).exit()).isZero();

        assertThat(bench.onlyCall("para_send").path("text").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void everyOptionOfADispatchReachesTheToolExactly(String text) {
        bench.answer("para_dispatch", "{\"session\":{\"name\":\"n\",\"life\":\"running\"}}");

        bench.run("dispatch", text, "-p", text, "--base", text, "--agent=" + text, "--mode", text);

        assertThat(bench.onlyCall("para_dispatch"))
                .isEqualTo(Given.of("session_name", text)
                        .with("mode", text)
                        .with("agent", text)
                        .with("base", text)
                        .with("task_description", text)
                        .arguments());
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void whatComesBackIsShownOnOneLineWithoutControls(String text) {
        bench.answer(
                "para_cancel",
                () -> dev.paratui.client.Trees.object().put("undo", text).set("session", name(text)));

        String out = bench.run("cancel", text).out();

        assertThat(out).hasLineCount(2).doesNotContain("\u001b", "\u0007");
        assertThat(out.codePoints().filter(code -> code != '\n')).noneMatch(Character::isISOControl);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void anUnknownCommandIsShownCleanAndShort(String text) {
        Bench.Ran ran = bench.run(text);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(2).doesNotContain("\u001b");
        assertThat(ran.err().length()).isLessThan(200);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void wordsThatLookLikeOptionsGoAfterTwoDashes(String text) {
        bench.answer("para_send", "{\"delivery\":{}}");

        bench.run("send", "--", "x", "--" + text);

        assertThat(bench.onlyCall("para_send").path("text").asText()).isEqualTo("--" + text);
    }

    private static com.fasterxml.jackson.databind.JsonNode name(String text) {
        return dev.paratui.client.Trees.object().put("name", text);
    }
}
