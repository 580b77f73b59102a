package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModesTest {
    private static final Modes.Post POST = new Modes.Post("fix", "para/fix", "main", "/repo/.para/worktrees/fix");

    @TempDir
    private Path folder;

    @Test
    void everyModeTellsWhereTheWorkerIsHowToReportAndHowToEnd() {
        assertThat(modes().names())
                .containsExactly("auto", "diagnose", "explore", "implement", "orchestrate")
                .allSatisfy(mode -> assertThat(modes().compose(mode, POST, "review", "Do it."))
                        .contains("/repo/.para/worktrees/fix", "`para/fix`", "para report", "para finish \"")
                        .doesNotContain("{")
                        .endsWith("# The task\n\nDo it.\n"));
    }

    @Test
    void whereWorkLandsAtOnceTheWorkerIntegrates() {
        assertThat(modes().compose("auto", POST, "auto", "x"))
                .contains("para integrate \"")
                .doesNotContain("para finish");
    }

    @Test
    void aTaskIsNeverFilledIn() {
        assertThat(modes().compose("auto", POST, "auto", "print {branch} and $1"))
                .contains("print {branch} and $1");
    }

    @Test
    void aPersonsOwnTextCountsAndNewModesAreFiles() throws IOException {
        Path own = folder.resolve("config/para/modes");
        Files.createDirectories(own);
        Files.writeString(own.resolve("auto.md"), "Be brief in {session}.");
        Files.writeString(own.resolve("docs.md"), "Write words.");

        assertThat(modes().compose("auto", POST, "review", "x")).startsWith("Be brief in fix.\n");
        assertThat(modes().names()).contains("docs");
    }

    @Test
    void anUnknownModeIsRefused() {
        assertThatThrownBy(() -> modes().compose("../auto", POST, "review", "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> modes().compose("yolo", POST, "review", "x"))
                .isInstanceOf(Refused.class)
                .hasMessage("\"yolo\" is no mode");
    }

    private Modes modes() {
        return new Modes(folder.resolve("repository"), folder.resolve("config"));
    }
}
