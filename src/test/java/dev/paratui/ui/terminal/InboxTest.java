package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Inbox inbox = new Inbox();

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    void ofSeveralSizesOnlyTheLastComes() {
        inbox.put(new Input.Resized(new Size(80, 24)));
        inbox.put(Key.parse("j"));
        inbox.put(new Input.Resized(new Size(120, 40)));
        assertThat(inbox.take(LONG)).containsExactly(Key.parse("j"), new Input.Resized(new Size(120, 40)));
    }

    /** Who asks in a loop would otherwise ask without end, and without a pause, as an interrupted wait is none. */
    @Test
    void whoIsInterruptedIsToldTheEnd() {
        Thread.currentThread().interrupt();
        assertThat(inbox.take(LONG)).containsExactly(new Input.Ended());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
