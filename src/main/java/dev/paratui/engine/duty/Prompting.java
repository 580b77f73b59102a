package dev.paratui.engine.duty;

import dev.paratui.activity.Composer;
import dev.paratui.agent.Program;
import dev.paratui.model.Activity;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Typing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gives a text to the program in a pane: one paste, then Enter by itself, then a look whether it was taken.
 *
 * <p>Whether it was taken can only be seen of programs whose file says where they take text.
 */
public final class Prompting {
    /** Programs that read paste and Enter in one go take the Enter for a line of the text. */
    private static final Duration BEFORE_ENTER = Duration.ofMillis(150);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(100);
    private static final int MAX_LOOKS = 40;
    private static final int MAX_GLANCES = 25;
    private static final int MAX_ENTERS = 2;
    private static final int SCREEN_LINES = 60;
    private static final int SHOWN_LINES = 4;

    private final Typing typing;
    private final Capture capture;
    private final Pause pause;

    public Prompting(Typing typing, Capture capture, Pause pause) {
        this.typing = typing;
        this.capture = capture;
        this.pause = pause;
    }

    /** Where a text goes: {@code activity} looks what the program does this moment. */
    record Recipient(String pane, Program program, Supplier<Activity> activity) {}

    void paste(String pane, String text) {
        typing.paste(pane, text.stripTrailing());
    }

    void submit(String pane) {
        pause.of(BEFORE_ENTER);
        typing.enter(pane);
    }

    /** How far a text got. */
    enum Delivered {
        SUBMITTED,
        /** A dialog opened meanwhile, which an Enter would have answered. */
        TYPED
    }

    /**
     * Pastes, submits, and sees that the text has left; refused when it has not, with what is on the screen. Where no
     * place for text is to be seen, nothing can be told, and it is submitted blindly.
     */
    Delivered deliver(Recipient to, String text) {
        Optional<Composer> composer =
                to.program().composer().filter(there -> there.text(screen(to)).isPresent());
        paste(to.pane(), text);
        return composer.isPresent() ? submitted(to, composer.get()) : submittedBlindly(to);
    }

    private Delivered submitted(Recipient to, Composer composer) {
        String standing = standing(to, composer);
        for (int enter = 0; enter < MAX_ENTERS; enter++) {
            pause.of(BEFORE_ENTER);
            if (isDialog(to.activity().get())) {
                return Delivered.TYPED;
            }
            typing.enter(to.pane());
            if (hasLeft(to, composer, standing)) {
                return Delivered.SUBMITTED;
            }
        }
        throw unsent(to, "Enter was pressed twice and the text still stands there");
    }

    private Delivered submittedBlindly(Recipient to) {
        pause.of(BEFORE_ENTER);
        if (to.program().composer().isPresent() && isDialog(to.activity().get())) {
            return Delivered.TYPED;
        }
        typing.enter(to.pane());
        return Delivered.SUBMITTED;
    }

    /** What is said of a text that got no Enter because of a dialog. */
    Refused stoppedByDialog(Recipient to) {
        return unsent(to, "a dialog opened, so Enter was not pressed; the text may stand unsent");
    }

    /** Waits for the pasted text to appear; nothing is submitted that was not seen. */
    private String standing(Recipient to, Composer composer) {
        Optional<String> before = Optional.empty();
        for (int glance = 0; glance < MAX_GLANCES; glance++) {
            pause.of(BETWEEN_GLANCES);
            Optional<String> now = composer.text(screen(to)).filter(text -> !text.isEmpty());
            if (now.isPresent() && now.equals(before)) {
                return now.get();
            }
            before = now;
        }
        throw unsent(to, "the text was pasted, but is not to be seen");
    }

    /** Two looks must agree: a screen that is being redrawn shows anything. */
    private boolean hasLeft(Recipient to, Composer composer, String standing) {
        int agreeing = 0;
        for (int glance = 0; glance < MAX_GLANCES && agreeing < 2; glance++) {
            pause.of(BETWEEN_GLANCES);
            List<String> screen = screen(to);
            boolean isTaken = composer.hasLet(standing, screen)
                    || (composer.text(screen).isEmpty() && to.activity().get() == Activity.WORKING);
            agreeing = isTaken ? agreeing + 1 : 0;
        }
        return agreeing == 2;
    }

    private Refused unsent(Recipient to, String what) {
        String shown = screen(to).stream()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        lines -> String.join(
                                " / ", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()))));
        return new Refused(Code.FAILED, what + "; on the screen: " + shown, "look there: para attach, or para read");
    }

    private List<String> screen(Recipient to) {
        return capture.shown(to.pane(), SCREEN_LINES).lines().toList();
    }

    static boolean isDialog(Activity activity) {
        return activity == Activity.PERMISSION || activity == Activity.QUESTION;
    }

    /**
     * Waits until a program that was just started has drawn its screen and rests; answers what it asks at its start.
     */
    void awaitRest(String pane, Program program) {
        String before = "";
        for (int look = 0; look < MAX_LOOKS; look++) {
            pause.of(BETWEEN_LOOKS);
            String now = capture.shown(pane, SCREEN_LINES);
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
