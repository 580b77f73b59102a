package dev.paratui.tmux;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Types into panes: text as pastes, keys by name. Thread-safe, blocking. */
public final class Typing {
    public static final int MAX_TEXT_BYTES = 1024 * 1024;

    /** Characters in one command; as bytes and quoted still below the 16 KiB of a one-shot program's message. */
    private static final int PIECE_CHARACTERS = 4_000;

    private final Commands commands;
    private final AtomicLong pastes = new AtomicLong();

    public Typing(Commands commands) {
        this.commands = commands;
    }

    /**
     * Pastes text, in brackets when the program asked for them; line feeds arrive as the Enter of a paste. Nothing in
     * the text can act as another key. It is not sent off: that is {@link #enter}, a little later.
     */
    public void paste(String pane, String text) {
        String clean = checked(text);
        PaneCheck.isAlive(commands, pane);
        if (clean.isEmpty()) {
            return;
        }
        String buffer = "para-" + pastes.incrementAndGet();
        List<List<String>> steps = new ArrayList<>();
        for (String piece : PasteText.pieces(clean, PIECE_CHARACTERS)) {
            steps.add(
                    steps.isEmpty()
                            ? List.of("set-buffer", "-b", buffer, "--", piece)
                            : List.of("set-buffer", "-a", "-b", buffer, "--", piece));
        }
        steps.add(List.of("paste-buffer", "-p", "-d", "-b", buffer, "-t", pane));
        try {
            commands.runAll(steps);
        } catch (TmuxFailed failure) {
            commands.run("delete-buffer", "-b", buffer);
            PaneCheck.isAlive(commands, pane);
            throw failure;
        }
    }

    /** Presses Enter, also when the pane was scrolled back. */
    public void enter(String pane) {
        keys(pane, List.of("Enter"));
    }

    /** Presses keys by their names for tmux: {@code Escape}, {@code C-c}, {@code Down}, {@code y}. */
    public void keys(String pane, List<String> names) {
        List<String> press = new ArrayList<>(List.of("send-keys", "-t", pane, "--"));
        press.addAll(names);
        send(pane, press);
    }

    /** Types text as single keys, not as a paste. */
    public void literal(String pane, String text) {
        String clean = checked(text);
        for (String piece : PasteText.pieces(clean, PIECE_CHARACTERS)) {
            send(pane, List.of("send-keys", "-t", pane, "-l", "--", piece));
        }
    }

    private void send(String pane, List<String> press) {
        PaneCheck.isAlive(commands, pane);
        // In a pane that somebody scrolled back, keys would move the view instead of reaching the program.
        List<String> toTheEnd = List.of("copy-mode", "-q", "-t", pane);
        commands.runAll(List.of(toTheEnd, press));
    }

    private static String checked(String text) {
        String clean = PasteText.clean(text);
        int bytes = clean.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "the text has " + bytes + " bytes, at most " + MAX_TEXT_BYTES + " can be typed",
                    "put it into a file and name the file");
        }
        return clean;
    }
}
