package dev.paratui.ui.theme;

import dev.paratui.ui.grid.Paint.Rgb;

/** The 256 colours of terminals, as xterm has them. */
final class Indexes {
    private static final int[] BASIC = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };
    private static final int FIRST_GREY = 232;

    private Indexes() {}

    static Rgb colour(int index) {
        if (index < BASIC.length) {
            return Rgb.of(BASIC[index]);
        }
        if (index >= FIRST_GREY) {
            int grey = 8 + 10 * (index - FIRST_GREY);
            return new Rgb(grey, grey, grey);
        }
        int cube = index - 16;
        return new Rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
    }

    /** The nearest of the 240 colours that are the same on every terminal. */
    static int nearest(Rgb colour) {
        int red = step(colour.red());
        int green = step(colour.green());
        int blue = step(colour.blue());
        int cube = 16 + 36 * red + 6 * green + blue;
        int mean = (colour.red() + colour.green() + colour.blue()) / 3;
        int grey = FIRST_GREY + Math.max(0, Math.min(23, (mean - 3) / 10));
        return distance(colour, colour(grey)) < distance(colour, colour(cube)) ? grey : cube;
    }

    static int nearestBasic(Rgb colour) {
        int best = 0;
        for (int index = 1; index < BASIC.length; index++) {
            if (distance(colour, colour(index)) < distance(colour, colour(best))) {
                best = index;
            }
        }
        return best;
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static int step(int value) {
        return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
    }

    private static int distance(Rgb one, Rgb other) {
        int red = one.red() - other.red();
        int green = one.green() - other.green();
        int blue = one.blue() - other.blue();
        return 3 * red * red + 4 * green * green + 2 * blue * blue;
    }
}
