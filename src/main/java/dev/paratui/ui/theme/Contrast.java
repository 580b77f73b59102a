package dev.paratui.ui.theme;

import dev.paratui.ui.grid.Paint.Rgb;

/** How well a colour can be read on another, by the formula of the Web Content Accessibility Guidelines. */
final class Contrast {
    private Contrast() {}

    /** 1 (none) to 21 (black on white). */
    static double between(Rgb one, Rgb other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    static double luminance(Rgb colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
