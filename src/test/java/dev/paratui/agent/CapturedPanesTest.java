package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.activity.ActivityRules;
import dev.paratui.activity.PaneSeen;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screens in {@code panes/<program>/<activity>[-words].txt}, each judged by that program's own file. */
class CapturedPanesTest {
    private static final Path PANES = Path.of("src/test/resources/panes");
    private static final Path NOWHERE = Path.of("/nonexistent");
    private static final Programs PROGRAMS = new Programs(NOWHERE, NOWHERE, new SearchPath(List.of()));

    @ParameterizedTest
    @MethodSource("panes")
    void aCapturedPaneIsJudgedAsItsNameSays(Path pane) throws IOException {
        String word = pane.getFileName().toString().split("[-.]")[0];

        assertThat(judge(pane).activity()).isEqualTo(Activity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theEvidenceOfAPermissionPromptIsItsOwnQuestionOrCommand() throws IOException {
        assertThat(judge(PANES.resolve("claude/permission-edit-framed.txt")).text())
                .isEqualTo("Do you want to make this edit to pay.ts?");
        assertThat(judge(PANES.resolve("codex/permission.txt")).text()).isEqualTo("$ cargo test --workspace");
        assertThat(judge(PANES.resolve("claude/question.txt")).text())
                .isEqualTo("Which database should the cache use?");
    }

    private static Evidence judge(Path pane) throws IOException {
        Program program = PROGRAMS.named(pane.getParent().getFileName().toString());
        return ActivityRules.judge(PaneSeen.showing(Files.readAllLines(pane)), program.watch(), Instant.EPOCH);
    }

    static List<Path> panes() throws IOException {
        try (Stream<Path> files = Files.walk(PANES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
