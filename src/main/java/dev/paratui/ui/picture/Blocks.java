package dev.paratui.ui.picture;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** The block elements U+2580 to U+259F. */
final class Blocks {
    static final int FIRST = 0x2580;
    static final int LAST = 0x259F;

    /** Quadrants of U+2596 to U+259F, as bits: upper left 1, upper right 2, lower left 4, lower right 8. */
    private static final int[] QUADRANTS = {4, 8, 1, 1 + 4 + 8, 1 + 8, 1 + 2 + 4, 1 + 2 + 8, 2, 2 + 4, 2 + 4 + 8};

    private static final int FIRST_QUADRANT = 0x2596;

    private Blocks() {}

    static Stencil stencil(int codePoint, CellSize cell) {
        Rectangle whole = new Rectangle(cell.width(), cell.height());
        return switch (codePoint) {
            case 0x2591 -> new Stencil(whole, 0.25);
            case 0x2592 -> new Stencil(whole, 0.5);
            case 0x2593 -> new Stencil(whole, 0.75);
            default -> Stencil.solid(shape(codePoint, whole));
        };
    }

    private static Shape shape(int codePoint, Rectangle whole) {
        int width = whole.width;
        int height = whole.height;
        if (codePoint >= FIRST_QUADRANT) {
            return quadrants(QUADRANTS[codePoint - FIRST_QUADRANT], whole);
        }
        if (codePoint == 0x2580) {
            return new Rectangle(width, height / 2);
        }
        if (codePoint <= 0x2588) {
            int filled = eighths(height, codePoint - 0x2580);
            return new Rectangle(0, height - filled, width, filled);
        }
        if (codePoint <= 0x258F) {
            return new Rectangle(eighths(width, 0x2590 - codePoint), height);
        }
        if (codePoint == 0x2594) {
            return new Rectangle(width, eighths(height, 1));
        }
        int filled = eighths(width, codePoint == 0x2590 ? 4 : 1);
        return new Rectangle(width - filled, 0, filled, height);
    }

    private static int eighths(int length, int count) {
        return Math.max(1, Math.round(length * count / 8f));
    }

    private static Shape quadrants(int bits, Rectangle whole) {
        Path2D path = new Path2D.Double();
        int middle = whole.width / 2;
        int half = whole.height / 2;
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            boolean isRight = quadrant % 2 == 1;
            boolean isLower = quadrant > 1;
            if ((bits >> quadrant & 1) != 0) {
                int width = isRight ? whole.width - middle : middle;
                int height = isLower ? whole.height - half : half;
                path.append(new Rectangle(isRight ? middle : 0, isLower ? half : 0, width, height), false);
            }
        }
        return path;
    }
}
