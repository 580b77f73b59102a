package dev.paratui.tmux;

import dev.paratui.model.PaneSize;
import java.util.List;

/** Reads what panes show. Thread-safe, blocking. */
public final class Capture {
    private static final String STATE = "#{pane_width} #{pane_height} #{cursor_x} #{cursor_y} #{cursor_flag}"
            + " #{alternate_on} #{pane_dead} #{history_size}";

    private final Commands commands;

    public Capture(Commands commands) {
        this.commands = commands;
    }

    /** The screen with its colours. */
    public Captured screen(String pane) {
        return screen(pane, 0);
    }

    /** The screen with its colours, and at most so many lines above it. */
    public Captured screen(String pane, int historyLines) {
        List<String> state = List.of("display-message", "-p", "-t", pane, STATE);
        List<String> capture = List.of("capture-pane", "-p", "-e", "-N", "-S", from(historyLines), "-t", pane);
        List<List<String>> printed = run(pane, List.of(state, capture));
        return captured(printed.get(0).get(0).split(" "), printed.get(1), historyLines);
    }

    /**
     * The last lines as plain text: wrapped lines joined, blank ones at the end left out, without any escape or control
     * character but LF between the lines.
     */
    public String text(String pane, int maxLines) {
        return text(pane, maxLines, from(maxLines));
    }

    /** The same of what stands on the screen now: lines that have left it say nothing of what its program does. */
    public String shown(String pane, int maxLines) {
        return text(pane, maxLines, from(0));
    }

    private String text(String pane, int maxLines, String start) {
        List<String> capture = List.of("capture-pane", "-p", "-e", "-J", "-S", start, "-t", pane);
        return PlainText.lastLines(run(pane, List.of(capture)).get(0), maxLines);
    }

    private static String from(int historyLines) {
        return historyLines == 0 ? "0" : "-" + historyLines;
    }

    private List<List<String>> run(String pane, List<List<String>> steps) {
        try {
            return commands.runAll(steps);
        } catch (TmuxFailed failure) {
            PaneCheck.exists(commands, pane);
            throw failure;
        }
    }

    private static Captured captured(String[] state, List<String> lines, int historyLines) {
        PaneSize size = new PaneSize(Integer.parseInt(state[0]), Integer.parseInt(state[1]));
        Captured.Cursor cursor =
                new Captured.Cursor(Integer.parseInt(state[2]), Integer.parseInt(state[3]), state[4].equals("1"));
        int above = Math.min(historyLines, Integer.parseInt(state[7]));
        return new Captured(lines, above, size, cursor, state[5].equals("1"), state[6].equals("1"));
    }
}
