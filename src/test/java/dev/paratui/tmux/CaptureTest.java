package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.PaneSize;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private TmuxWorld world;

    @BeforeEach
    void begin() throws IOException {
        world = new TmuxWorld();
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void theScreenComesWithColoursBackgroundCursorAndSize() {
        String pane = world.open(
                "colour", "sh", "-c", "printf '\\033[38;2;1;2;3mfar\\033[0m\\r\\n\\033[41m   \\033[0mxy'; exec cat");
        world.awaitText(pane, text -> text.contains("xy"));

        Captured screen = world.capture.screen(pane);

        assertThat(screen.lines()).hasSize(24);
        assertThat(screen.lines().get(0)).contains("\u001b[38;2;1;2;3mfar");
        assertThat(screen.lines().get(1)).contains("\u001b[41m   ");
        assertThat(screen.size()).isEqualTo(new PaneSize(80, 24));
        assertThat(screen.cursor()).isEqualTo(new Captured.Cursor(5, 1, true));
        assertThat(screen.historyLines()).isZero();
    }

    @Test
    void theScreenComesWithAsManyLinesAboveItAsAskedFor() {
        String pane = world.open("history", "sh", "-c", "seq 1 100; exec cat");
        world.awaitText(pane, text -> text.endsWith("100"));

        Captured some = world.capture.screen(pane, 10);
        Captured all = world.capture.screen(pane, 1_000);

        assertThat(some.historyLines()).isEqualTo(10);
        assertThat(some.lines()).hasSize(34).startsWith("68", "69");
        assertThat(all.historyLines()).isEqualTo(77);
        assertThat(all.lines()).hasSize(101).startsWith("1", "2");
    }

    @Test
    void theTextIsTheLastLinesWithLongOnesJoined() {
        String pane = world.open("text", "sh", "-c", "seq 1 50; printf 'x%.0s' $(seq 1 200); echo; exec cat");
        world.awaitText(pane, text -> text.endsWith("x"));

        assertThat(world.capture.text(pane, 3)).isEqualTo("49\n50\n" + "x".repeat(200));
    }

    @Test
    void whatHasLeftTheScreenIsNotShownAnyMore() {
        String print = "echo 'Allow this? [y/n]'; printf '\\033[2J\\033[Hdone\\n> '; exec cat";
        String pane = world.open("cleared", "sh", "-c", print);
        world.awaitText(pane, text -> text.endsWith(">"));

        assertThat(world.capture.shown(pane, 30)).isEqualTo("done\n>");
        assertThat(world.capture.text(pane, 30)).contains("Allow this?");
    }

    @Test
    void theTextHasNoEscapesAndItsLineDrawingIsDrawn() {
        String print =
                "printf '\\033[1;4:3;38;5;9mred\\033[0m \\033(0lqk\\r\\nx x\\033(B a\\tb \\342\\200\\256é😀\\n'; exec cat";
        String pane = world.open("clean", "sh", "-c", print);

        String text = world.awaitText(pane, shown -> shown.contains("😀"));

        assertThat(text).startsWith("red ┌─┐\n│ │ a").endsWith("é😀").doesNotContain("\u202e");
        assertThat(text.replace("\n", "").chars().noneMatch(Character::isISOControl))
                .isTrue();
    }

    @Test
    void aDeadPanesTextStaysReadableAfterItsProgramWasKilled() {
        // tmux itself can lose what a program wrote in the moment of its end, so that end is waited for.
        String pane = world.open("killed", "sh", "-c", "echo before; read go; kill -9 $$");
        world.awaitText(pane, text -> text.contains("before"));
        world.typing.enter(pane);
        world.awaitDead(pane);

        assertThat(world.capture.text(pane, 10)).isEqualTo("before");
        assertThat(world.capture.screen(pane).dead()).isTrue();
    }

    @Test
    void aPaneThatIsGoneIsRefused() {
        String pane = world.open("gone", "sleep", "600");
        world.panes.close(new SessionName("gone"));

        assertThatThrownBy(() -> world.capture.screen(pane)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.capture.text(pane, 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no pane " + pane);
    }
}
