package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demonstration as someone meets it who has only just built the program. */
@Tag("story")
@Timeout(180)
class DemoStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StoryWorld world = new StoryWorld();
    private final Path temporary = world.root.resolve("tmp");

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(temporary);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void withoutATerminalItPlaysByItselfAndTellsWhatLandedAndWhatConflicted() {
        Ran ran = world.run(world.root, demo("0.1")).ok();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .containsPattern("storm-warnings +asks: Allow running scripts/migrate.sh .* it is approved")
                .containsPattern("wind-in-knots +landed on main as [0-9a-f]{7}")
                .containsPattern("wind-in-beaufort +conflicts in lighthouse/units.py lines 3-\\d")
                .containsPattern("harbour-camera +failed: exit 3");
        String end = ran.out().substring(ran.out().indexOf("On main:"));
        assertThat(end.lines().map(line -> line.replaceFirst("^  [0-9a-f]{7} ", "  ")))
                .contains("  Warn of storms once", "  Give the wind in knots")
                .noneMatch(line -> line.equals("  Give the wind on Beaufort's scale"))
                .containsSubsequence(
                        "In conflict, and main untouched by it:",
                        "Failed:",
                        "  harbour-camera",
                        "Nothing of it is left.");
        assertThat(end).contains("  wind-in-beaufort: lighthouse/units.py lines 3-");
        nothingIsLeft();
    }

    @Test
    void toldToEndInTheMiddleItTakesEverythingAway() {
        StoryWorld.Started started = world.start(world.root, demo("5"));
        Until.so("two sessions", PATIENCE, () -> said(started).contains("storm-warnings    sent off"));

        started.process().destroy();

        assertThat(started.end(PATIENCE).exit()).isEqualTo(143);
        nothingIsLeft();
    }

    @Test
    void onATerminalTheDashboardOpensOnItAndLeavingTakesEverythingAway() {
        String terminal = world.root.resolve("run/terminal").toString();
        tmux(terminal, "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", "sh");
        tmux(terminal, "set-option", "-g", "remain-on-exit", "on");
        List<String> inPane = new ArrayList<>(List.of("respawn-pane", "-k"));
        inPane.addAll(demo("0.3"));
        tmux(terminal, inPane.toArray(String[]::new));
        Until.so("the question", PATIENCE, () -> tmux(terminal, "capture-pane", "-p")
                .contains("permission"));

        tmux(terminal, "send-keys", "q");

        // tmux 3.3a now and then loses how a program ended when several end together; then the status stays empty.
        Until.so("its end", PATIENCE, () -> tmux(terminal, "list-panes", "-F", "#{pane_dead} #{pane_dead_status}")
                .strip()
                .matches("1( 0)?"));
        tmux(terminal, "kill-server");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        Until.so("the end of " + world.traces.alive(), PATIENCE, world.traces::isGone);
        assertThat(temporary).isEmptyDirectory();
        Path sockets = world.root.resolve("run/para");
        assertThat(Files.notExists(sockets) || names(sockets).isEmpty()).isTrue();
    }

    private List<String> demo(String beat) {
        return List.of("env", "TMPDIR=" + temporary, "PARA_DEMO_BEAT=" + beat, StoryWorld.LAUNCHER.toString(), "demo");
    }

    private String tmux(String socket, String... arguments) {
        List<String> argv = new ArrayList<>(List.of("tmux", "-S", socket));
        argv.addAll(List.of(arguments));
        return world.run(world.root, argv).ok().line();
    }

    private static String said(StoryWorld.Started started) {
        try {
            return Files.readString(started.out());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
