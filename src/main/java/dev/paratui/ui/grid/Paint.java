package dev.paratui.ui.grid;

/** What a cell's front or ground is coloured with: a role of the theme, or a colour that a program in a pane chose. */
public sealed interface Paint permits Role, Paint.Rgb, Paint.Indexed, Paint.Plain {
    /** A colour of its own, 0-255 each. */
    record Rgb(int red, int green, int blue) implements Paint {
        public static Rgb of(int packed) {
            return new Rgb(packed >> 16 & 255, packed >> 8 & 255, packed & 255);
        }

        public int packed() {
            return red << 16 | green << 8 | blue;
        }

        /** This colour with so much (0-1) of the other mixed in. */
        public Rgb mixed(Rgb other, double share) {
            return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
        }

        private static int mix(int from, int to, double share) {
            return (int) Math.round(from + (to - from) * share);
        }
    }

    /** One of the terminal's 256 colours. */
    record Indexed(int index) implements Paint {}

    /** Not a colour of its own. */
    enum Plain implements Paint {
        /** The terminal's own text or ground colour. */
        DEFAULT,
        /** Whatever the cell had before; only while drawing, never in a finished grid. */
        BENEATH
    }
}
