package dev.paratui.radar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.radar.Companions.Companion;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changes along with what. */
class CompanionsTest {
    private static final List<List<String>> HISTORY = List.of(
            List.of("api.java", "api.md"),
            List.of("api.java", "api.md", "main.java"),
            List.of("api.java", "other"),
            List.of("main.java"));

    @Test
    void whatWasChangedTogetherMoreThanOnceIsExpectedAgain() {
        assertThat(Companions.of(HISTORY, List.of("api.java")))
                .containsExactly(new Companion("api.md", "api.java", 2, 3));
    }

    @Test
    void aFolderStandsForAllUnderIt() {
        List<List<String>> history = List.of(List.of("src/a", "doc"), List.of("src/b", "doc"));
        assertThat(Companions.of(history, List.of("src/"))).containsExactly(new Companion("doc", "src/", 2, 2));
    }

    @Test
    void aSweepThroughAllFilesSaysNothing() {
        List<String> sweep = IntStream.range(0, 60).mapToObj(i -> "f" + i).toList();
        assertThat(Companions.of(Collections.nCopies(5, sweep), List.of("f1"))).isEmpty();
    }

    @Test
    void whatIsPlannedItselfIsNoCompanion() {
        assertThat(Companions.of(HISTORY, List.of("api.java", "api.md"))).isEmpty();
    }

    @Test
    void aNewFileHasNoCompanions() {
        assertThat(Companions.of(HISTORY, List.of("new"))).isEmpty();
    }
}
