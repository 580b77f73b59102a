package dev.paratui.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColouringTest {
    private static final List<String> ODD = List.of(
            "\"",
            "'",
            "`",
            "/*",
            "*/",
            "<!--",
            "-->",
            "<a b='",
            "{{",
            "}}",
            "${",
            "#",
            "//",
            "\\",
            "\"\"\"",
            "'''",
            "<?php",
            "?>",
            "<script>",
            "</script>",
            "<style>",
            "[[",
            "]]",
            "0x",
            "1e",
            "漢字",
            "🚀",
            "e\u0301",
            " ",
            "if",
            "(",
            ")",
            "@",
            "---",
            "\u00a0",
            "\ud83d",
            "=begin",
            "<<EOF",
            "%",
            "$x",
            "r#\"",
            "f(x)");

    static Stream<Language> languages() {
        return Language.all();
    }

    @Test
    void theEndOfAFilesNameTellsItsLanguage() {
        assertThat(Language.of("src/A.java")).contains(new Language("text/java"));
        assertThat(Language.of("web/Page.TSX")).contains(new Language("text/typescript"));
        assertThat(Language.of("Makefile")).contains(new Language("text/makefile"));
        assertThat(Language.of("build/Dockerfile.dev")).contains(new Language("text/dockerfile"));
        assertThat(Language.of(".bashrc")).contains(new Language("text/unix"));
        assertThat(Language.of("LICENSE")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }

    @Test
    void thePartsOfALineSayWhatTheyAre() {
        assertThat(shown("A.java", "int x = foo(\"a\", 7); // why"))
                .isEqualTo("int:t  :T x:T  :T =:T  :T foo:f (:T \"a\":q ,:T  :T 7:n ):T ;:T  :T // why:m");
        assertThat(shown("a.py", "return Thing(None)")).startsWith("return:k  :T Thing:t");
    }

    @Test
    void aCommentGoesOnFromLineToLine() {
        Colouring colouring = new Colouring(Language.of("A.java").orElseThrow());
        colouring.next("a(); /* one");
        assertThat(words(colouring.next("two"))).isEqualTo("two:m");
        assertThat(words(colouring.next("three */ b"))).isEqualTo("three */:m  :T b:T");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whateverStandsThereNothingOfTheLineIsLostOrAdded(Language language) {
        Random random = new Random(7);
        Colouring colouring = new Colouring(language);
        for (int i = 0; i < 2_000; i++) {
            String line = Stream.generate(() -> ODD.get(random.nextInt(ODD.size())))
                    .limit(random.nextInt(12))
                    .collect(Collectors.joining());
            assertThat(text(colouring.next(line))).isEqualTo(line);
        }
        String endless = "x".repeat(900) + "\"" + "y".repeat(30_000);
        assertThat(text(colouring.next(endless))).isEqualTo(endless);
    }

    private static String shown(String file, String line) {
        return words(new Colouring(Language.of(file).orElseThrow()).next(line));
    }

    private static String words(List<Span> parts) {
        return parts.stream()
                .map(part -> part.text() + ":"
                        + ((dev.paratui.ui.grid.Role) part.ink().front()).letter())
                .collect(Collectors.joining(" "));
    }

    private static String text(List<Span> parts) {
        return parts.stream().map(Span::text).collect(Collectors.joining());
    }
}
