package dev.paratui.ui.picture;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The box drawing characters U+2500 to U+257F. Which arms they have and how heavy those are is read from their Unicode
 * names, such as {@code DOWN LIGHT AND RIGHT HEAVY}. Not thread-safe.
 */
final class BoxLines {
    static final int FIRST = 0x2500;
    static final int LAST = 0x257F;

    private static final int LIGHT = 1;
    private static final int HEAVY = 2;
    private static final int DOUBLE = 3;

    /** Clockwise, so that the arms beside one are its neighbours and the one after the next is opposite. */
    private static final int UP = 0;

    private static final int RIGHT = 1;
    private static final int DOWN = 2;
    private static final int LEFT = 3;

    private final CellSize cell;
    private final int thin;
    private final int middle;
    private final int centre;
    private final Path2D path = new Path2D.Double();

    BoxLines(CellSize cell) {
        this.cell = cell;
        this.thin = cell.stroke();
        this.middle = (cell.width() - thin) / 2;
        this.centre = (cell.height() - thin) / 2;
    }

    Shape shape(int codePoint) {
        List<String> words = List.of(Character.getName(codePoint).split(" "));
        if (words.contains("DIAGONAL")) {
            diagonals(words);
        } else if (words.contains("DASH")) {
            dashes(words);
        } else if (words.contains("ARC")) {
            return arc(words.contains("RIGHT"), words.contains("DOWN"));
        } else {
            arms(weights(words.subList(2, words.size())));
        }
        return path;
    }

    /** A weight stands before its arms or behind them, never both in one name. */
    private static int[] weights(List<String> words) {
        List<String> ordered = words;
        if (weight(words.get(0)) == 0) {
            ordered = Arrays.asList(words.toArray(String[]::new));
            Collections.reverse(ordered);
        }
        int[] arms = new int[4];
        int weight = 0;
        for (String word : ordered) {
            weight = weight(word) > 0 ? weight(word) : weight;
            for (int arm : armsOf(word)) {
                arms[arm] = weight;
            }
        }
        return arms;
    }

    private static int weight(String word) {
        return switch (word) {
            case "LIGHT", "SINGLE" -> LIGHT;
            case "HEAVY" -> HEAVY;
            case "DOUBLE" -> DOUBLE;
            default -> 0;
        };
    }

    private static int[] armsOf(String word) {
        return switch (word) {
            case "UP" -> new int[] {UP};
            case "RIGHT" -> new int[] {RIGHT};
            case "DOWN" -> new int[] {DOWN};
            case "LEFT" -> new int[] {LEFT};
            case "VERTICAL" -> new int[] {UP, DOWN};
            case "HORIZONTAL" -> new int[] {LEFT, RIGHT};
            default -> new int[0];
        };
    }

    private void arms(int[] weights) {
        for (int arm = UP; arm <= LEFT; arm++) {
            if (weights[arm] == DOUBLE) {
                rail(arm, -thin, railStart(weights, arm, (arm + 3) % 4));
                rail(arm, thin, railStart(weights, arm, (arm + 1) % 4));
            } else if (weights[arm] == HEAVY) {
                rail(arm, -thin / 2, -thin / 2);
                rail(arm, thin / 2, -thin / 2);
            } else if (weights[arm] == LIGHT) {
                rail(arm, 0, lightStart(weights, arm));
            }
        }
    }

    /** Where one of two rails begins, outwards from the middle: at the rail it meets. */
    private int railStart(int[] weights, int arm, int side) {
        if (weights[side] == DOUBLE) {
            return thin;
        }
        boolean turns = weights[side] == 0 && weights[(side + 2) % 4] == DOUBLE;
        return turns && weights[(arm + 2) % 4] == 0 ? -thin : 0;
    }

    private int lightStart(int[] weights, int arm) {
        boolean goesOn = weights[(arm + 2) % 4] != 0;
        boolean left = weights[(arm + 3) % 4] == DOUBLE;
        boolean right = weights[(arm + 1) % 4] == DOUBLE;
        if (goesOn || left == right) {
            return left && right && !goesOn ? thin : 0;
        }
        return -thin;
    }

    /**
     * A line as thick as a light one from near the middle to the edge.
     *
     * @param aside how far beside the middle, clockwise positive
     * @param start how far from the middle it begins, outwards positive
     */
    private void rail(int arm, int aside, int start) {
        int width = cell.width();
        int height = cell.height();
        switch (arm) {
            case UP -> box(middle + aside, 0, thin, centre + thin - start);
            case DOWN -> box(middle - aside, centre + start, thin, height - centre - start);
            case LEFT -> box(0, centre - aside, middle + thin - start, thin);
            default -> box(middle + start, centre + aside, width - middle - start, thin);
        }
    }

    private void box(int x, int y, int width, int height) {
        path.append(new Rectangle2D.Double(x, y, width, height), false);
    }

    private void dashes(List<String> words) {
        int count = words.contains("DOUBLE") ? 2 : words.contains("TRIPLE") ? 3 : 4;
        int thick = words.contains("HEAVY") ? 2 * thin : thin;
        boolean isAcross = words.contains("HORIZONTAL");
        double step = (isAcross ? cell.width() : cell.height()) / (double) count;
        for (int i = 0; i < count; i++) {
            double begin = step * i + step / 6;
            double length = step * 2 / 3;
            path.append(
                    isAcross
                            ? new Rectangle2D.Double(begin, centre, length, thick)
                            : new Rectangle2D.Double(middle, begin, thick, length),
                    false);
        }
    }

    private void diagonals(List<String> words) {
        int width = cell.width();
        int height = cell.height();
        Path2D lines = new Path2D.Double();
        boolean isCross = words.contains("CROSS");
        boolean rises = words.indexOf("UPPER") < words.lastIndexOf("RIGHT")
                && words.get(words.indexOf("DIAGONAL") + 2).equals("RIGHT");
        if (isCross || rises) {
            lines.moveTo(width, 0);
            lines.lineTo(0, height);
        }
        if (isCross || !rises) {
            lines.moveTo(0, 0);
            lines.lineTo(width, height);
        }
        path.append(new BasicStroke(thin).createStrokedShape(lines), false);
    }

    private Shape arc(boolean toRight, boolean toDown) {
        double x = middle + thin / 2.0;
        double y = centre + thin / 2.0;
        double radius = Math.min(cell.width(), cell.height()) / 2.0;
        double edge = toRight ? cell.width() : 0;
        double end = toDown ? cell.height() : 0;
        Path2D line = new Path2D.Double();
        line.moveTo(edge, y);
        line.lineTo(toRight ? x + radius : x - radius, y);
        line.quadTo(x, y, x, toDown ? y + radius : y - radius);
        line.lineTo(x, end);
        return new BasicStroke(thin, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }
}
