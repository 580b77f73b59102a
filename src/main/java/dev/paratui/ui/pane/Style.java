package dev.paratui.ui.pane;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import org.jspecify.annotations.Nullable;

/** The colours and modifiers that {@code ESC [ … m} has set so far. */
final class Style {
    private static final int MAX_CODES = 64;
    private static final int OWN_COLOUR = 5;
    private static final int RGB = 2;

    private final Paint plainGround;
    private final int[] codes = new int[MAX_CODES];
    /** Whether the code belongs to the one before it: {@code 4:3}. */
    private final boolean[] isPart = new boolean[MAX_CODES];

    private int count;
    private Ink ink;
    private boolean isHidden;

    Style(Paint plainGround) {
        this.plainGround = plainGround;
        this.ink = Ink.of(Role.TEXT, plainGround);
    }

    Ink ink() {
        return isHidden ? new Ink(ink.ground(), ink.ground(), 0) : ink;
    }

    void apply(String line, int begin, int end) {
        split(line, begin, end);
        int at = 0;
        while (at < count) {
            int next = at + 1;
            while (next < count && isPart[next]) {
                next++;
            }
            boolean isColour = codes[at] == 38 || codes[at] == 48 || codes[at] == 58;
            at = isColour ? colour(at, next) : single(at, next);
        }
    }

    private void split(String line, int begin, int end) {
        count = 0;
        int value = 0;
        boolean part = false;
        for (int i = begin; i <= end; i++) {
            char c = i < end ? line.charAt(i) : ';';
            if (c >= '0' && c <= '9') {
                value = Math.min(value * 10 + c - '0', 1 << 20);
            } else if (count < MAX_CODES) {
                codes[count] = value;
                isPart[count++] = part;
                part = c == ':';
                value = 0;
            }
        }
    }

    private int single(int at, int next) {
        boolean hasParts = next > at + 1;
        if (codes[at] == 4 && hasParts) {
            ink = codes[at + 1] == 0 ? ink.without(Modifier.UNDERLINE) : ink.underline();
        } else if (!hasParts) {
            plain(codes[at]); // with parts it is tmux 3.3a's overline, written as 5:3
        }
        return next;
    }

    private void plain(int code) {
        switch (code) {
            case 0 -> {
                ink = Ink.of(Role.TEXT, plainGround);
                isHidden = false;
            }
            case 1 -> ink = ink.bold();
            case 2 -> ink = ink.with(Modifier.DIM);
            case 3 -> ink = ink.italic();
            case 4, 21 -> ink = ink.underline();
            case 7 -> ink = ink.reverse();
            case 8 -> isHidden = true;
            case 9 -> ink = ink.with(Modifier.STRIKE);
            case 22 -> ink = ink.without(Modifier.BOLD).without(Modifier.DIM);
            case 23 -> ink = ink.without(Modifier.ITALIC);
            case 24 -> ink = ink.without(Modifier.UNDERLINE);
            case 27 -> ink = ink.without(Modifier.REVERSE);
            case 28 -> isHidden = false;
            case 29 -> ink = ink.without(Modifier.STRIKE);
            case 39 -> front(Role.TEXT);
            case 49 -> ink = ink.on(plainGround);
            default -> basic(code);
        }
    }

    private void basic(int code) {
        if (code >= 30 && code <= 37) {
            front(new Paint.Indexed(code - 30));
        } else if (code >= 40 && code <= 47) {
            ink = ink.on(new Paint.Indexed(code - 40));
        } else if (code >= 90 && code <= 97) {
            front(new Paint.Indexed(code - 82));
        } else if (code >= 100 && code <= 107) {
            ink = ink.on(new Paint.Indexed(code - 92));
        }
    }

    private void front(Paint front) {
        ink = new Ink(front, ink.ground(), ink.modifiers());
    }

    /** {@code 38;5;n}, {@code 38;2;r;g;b}, {@code 38:5:n}, {@code 38:2:r:g:b} and {@code 38:2::r:g:b}. */
    private int colour(int at, int next) {
        if (next > at + 1) {
            set(codes[at], parsed(codes[at + 1], next - 3, next - 1));
            return next;
        }
        int kind = at + 1 < count ? codes[at + 1] : 0;
        int last = kind == OWN_COLOUR ? at + 2 : kind == RGB ? at + 4 : at;
        if (last < count && last > at) {
            set(codes[at], parsed(kind, last - 2, last));
        }
        return last + 1;
    }

    private @Nullable Paint parsed(int kind, int first, int last) {
        if (kind == OWN_COLOUR) {
            return new Paint.Indexed(Math.min(codes[last], 255));
        }
        return kind == RGB ? new Paint.Rgb(codes[first] & 255, codes[first + 1] & 255, codes[last] & 255) : null;
    }

    private void set(int which, @Nullable Paint paint) {
        if (paint != null && which == 38) {
            front(paint);
        } else if (paint != null && which == 48) {
            ink = ink.on(paint);
        }
    }
}
