package dev.paratui.ui.pane;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Size;
import java.util.List;

/**
 * Reads what {@code tmux capture-pane -p -e -N} prints. Colours run on from line to line, so one reader reads one
 * capture, from its first line on.
 */
public final class AnsiText {
    private static final char ESC = 0x1B;
    private static final char BELL = 0x07;
    private static final char SHIFT_OUT = 0x0E;
    private static final char SHIFT_IN = 0x0F;
    private static final int TAB = 8;
    private static final char FIRST_DRAWN = '`';
    private static final String DRAWN = "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    private final Grid.Builder grid;
    private final Style style;
    private final StringBuilder run = new StringBuilder();
    private boolean isDrawing;
    private int row;
    private int column;

    private AnsiText(Size size, Paint ground) {
        this.grid = Grid.builder(size).fill(size.area(), ground);
        this.style = new Style(ground);
    }

    /**
     * The screen that the lines show, cut at the right and below.
     *
     * @param ground what stands for the terminal's own ground
     */
    public static Grid grid(List<String> lines, Size size, Paint ground) {
        AnsiText text = new AnsiText(size, ground);
        for (String line : lines.subList(0, Math.min(lines.size(), size.rows()))) {
            text.read(line);
        }
        return text.grid.build();
    }

    /** The last so many lines of the screen, with the colours that those before them left behind. */
    public static Grid bottom(List<String> lines, Size size, Paint ground) {
        AnsiText text = new AnsiText(size, ground);
        text.row = Math.min(0, size.rows() - lines.size());
        lines.forEach(text::read);
        return text.grid.build();
    }

    private void read(String line) {
        column = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ESC) {
                flush();
                at = escape(line, at + 1);
            } else {
                take(c);
                at++;
            }
        }
        flush();
        row++;
    }

    private void take(char c) {
        if (c >= FIRST_DRAWN && c <= '~' && isDrawing) {
            run.append(DRAWN.charAt(c - FIRST_DRAWN));
        } else if (c >= ' ' && c != 0x7F) {
            run.append(c);
        } else if (c == SHIFT_OUT || c == SHIFT_IN) {
            isDrawing = c == SHIFT_OUT;
        } else if (c == '\t') {
            flush();
            run.append(" ".repeat(TAB - column % TAB));
        }
    }

    private void flush() {
        if (!run.isEmpty()) {
            column = grid.text(row, column, run.toString(), style.ink());
            run.setLength(0);
        }
    }

    /** @return the index after the sequence */
    private int escape(String line, int kind) {
        if (kind >= line.length()) {
            return kind;
        }
        return switch (line.charAt(kind)) {
            case '[' -> control(line, kind + 1);
            case ']', 'P', '_', '^', 'X' -> afterString(line, kind + 1);
            case '(', ')' -> charset(line, kind + 1);
            default -> kind + 1;
        };
    }

    private int control(String line, int begin) {
        int end = begin;
        while (end < line.length() && (line.charAt(end) < '@' || line.charAt(end) > '~')) {
            end++;
        }
        if (end < line.length() && line.charAt(end) == 'm') {
            style.apply(line, begin, end);
        }
        return end + 1;
    }

    private static int afterString(String line, int begin) {
        for (int end = begin; end < line.length(); end++) {
            if (line.charAt(end) == BELL) {
                return end + 1;
            }
            if (line.charAt(end) == ESC) {
                return end + 2;
            }
        }
        return line.length();
    }

    private int charset(String line, int letter) {
        isDrawing = letter < line.length() && line.charAt(letter) == '0';
        return letter + 1;
    }
}
