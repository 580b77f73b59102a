package dev.paratui.engine.duty;

import dev.paratui.agent.Program;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Typing;
import java.time.Duration;
import java.util.Optional;

/** Gives a text to the program in a pane: one paste, then Enter by itself. */
public final class Prompting {
    /** Programs that read paste and Enter in one go take the Enter for a line of the text. */
    private static final Duration BEFORE_ENTER = Duration.ofMillis(150);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MAX_LOOKS = 40;
    private static final int SCREEN_LINES = 60;

    private final Typing typing;
    private final Capture capture;
    private final Pause pause;

    public Prompting(Typing typing, Capture capture, Pause pause) {
        this.typing = typing;
        this.capture = capture;
        this.pause = pause;
    }

    void paste(String pane, String text) {
        typing.paste(pane, text.stripTrailing());
    }

    void submit(String pane) {
        pause.of(BEFORE_ENTER);
        typing.enter(pane);
    }

    /**
     * Waits until a program that was just started has drawn its screen and rests; answers what it asks at its start.
     */
    void awaitRest(String pane, Program program) {
        String before = "";
        for (int look = 0; look < MAX_LOOKS; look++) {
            pause.of(BETWEEN_LOOKS);
            String now = capture.text(pane, SCREEN_LINES);
            Optional<Program.Dialog> dialog = dialogOn(now, program);
            if (dialog.isPresent()) {
                typing.keys(pane, dialog.get().keys());
            } else if (!now.isBlank() && now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private static Optional<Program.Dialog> dialogOn(String screen, Program program) {
        return program.dialogs().stream()
                .filter(dialog -> dialog.sign().matcher(screen).find())
                .findFirst();
    }
}
