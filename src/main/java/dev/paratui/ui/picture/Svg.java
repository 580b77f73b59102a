package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Look;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Theme;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Draws one grid as an SVG document. */
final class Svg {
    private final Grid grid;
    private final Palette palette;
    private final CellSize cell = CellSize.USUAL;
    private final StringBuilder out = new StringBuilder(1 << 16);

    Svg(Grid grid, Theme theme) {
        this.grid = grid;
        this.palette = new Palette(theme, Depth.TRUECOLOR);
    }

    String document() {
        return document(body());
    }

    /** What is drawn of the grid, without what is around it. */
    String body() {
        everyRun(this::ground);
        everyRun(this::front);
        String body = out.toString();
        out.setLength(0);
        return body;
    }

    /** A document of this grid's size and ground with that in it. */
    String document(String body) {
        int width = grid.size().columns() * cell.width() + 2 * cell.rim();
        int height = grid.size().rows() * cell.height() + 2 * cell.rim();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(attribute("viewBox", "0 0 " + width + " " + height))
                .append(attribute("font-family", Fonts.css()))
                .append(attribute("font-size", CellSize.FONT_SIZE))
                .append(">\n<style>text{white-space:pre}</style>\n<rect width=\"100%\" height=\"100%\"")
                .append(attribute("fill", hex(palette.theme().colour(Role.BG))))
                .append("/>\n<g")
                .append(attribute("transform", "translate(" + cell.rim() + " " + cell.rim() + ")"))
                .append(">\n");
        return out.append(body).append("</g>\n</svg>\n").toString();
    }

    private interface Step {
        void draw(int row, int column, int end);
    }

    /** Runs of cells that look alike. */
    private void everyRun(Step step) {
        for (int row = 0; row < grid.size().rows(); row++) {
            int column = 0;
            while (column < grid.size().columns()) {
                int end = column + 1;
                while (end < grid.size().columns() && look(row, end).equals(look(row, column))) {
                    end++;
                }
                step.draw(row, column, end);
                column = end;
            }
        }
    }

    private void ground(int row, int column, int end) {
        Paint ground = look(row, column).ground();
        if (!ground.equals(palette.theme().colour(Role.BG))) {
            rect(column, row * cell.height(), end, cell.height(), hex(ground));
        }
    }

    private void front(int row, int column, int end) {
        Look look = look(row, column);
        String fill = hex(look.front());
        int at = column;
        while (at < end) {
            Stencil stencil = grid.columns(row, at) == 0 ? null : Stencil.of(grid.cluster(row, at), cell);
            if (stencil != null) {
                stamp(stencil, row, at++, fill);
            } else {
                int next = textEnd(row, at, end);
                text(row, at, next, look);
                at = next;
            }
        }
        if (look.has(Modifier.UNDERLINE)) {
            rect(column, row * cell.height() + cell.baseline() + cell.stroke(), end, cell.stroke() / 2, fill);
        }
        if (look.has(Modifier.STRIKE)) {
            rect(column, row * cell.height() + cell.height() / 2, end, cell.stroke() / 2, fill);
        }
    }

    /** Plain letters go together; anything else alone, since its font may have another advance. */
    private int textEnd(int row, int column, int end) {
        int next = column;
        while (next < end && isPlain(grid.cluster(row, next))) {
            next++;
        }
        return Math.min(end, next > column ? next : column + Math.max(1, grid.columns(row, column)));
    }

    private static boolean isPlain(String cluster) {
        return cluster.length() == 1 && cluster.charAt(0) < 0x250;
    }

    private void text(int row, int column, int end, Look look) {
        StringBuilder words = new StringBuilder();
        for (int i = column; i < end; i++) {
            words.append(grid.cluster(row, i));
        }
        if (words.toString().isBlank()) {
            return;
        }
        out.append("<text")
                .append(attribute("x", column * cell.width()))
                .append(attribute("y", row * cell.height() + cell.baseline()))
                .append(attribute("textLength", (end - column) * cell.width()))
                .append(attribute("fill", hex(look.front())))
                .append(look.has(Modifier.BOLD) ? attribute("font-weight", "bold") : "")
                .append(look.has(Modifier.ITALIC) ? attribute("font-style", "italic") : "")
                .append('>')
                .append(escaped(words.toString()))
                .append("</text>\n");
    }

    private void stamp(Stencil stencil, int row, int column, String fill) {
        Shape shape = AffineTransform.getTranslateInstance(column * cell.width(), row * cell.height())
                .createTransformedShape(stencil.shape());
        out.append("<path")
                .append(attribute("fill", fill))
                .append(stencil.cover() < 1 ? attribute("fill-opacity", stencil.cover()) : "")
                .append(" d=\"");
        double[] points = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            step(steps.currentSegment(points), points);
        }
        out.append("\"/>\n");
    }

    private void step(int kind, double[] points) {
        out.append("MLQCZ".charAt(kind));
        int count = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
        for (int i = 0; i < count; i++) {
            double rounded = Math.round(points[i] * 10) / 10.0;
            out.append(i > 0 ? " " : "").append(rounded == (int) rounded ? "" + (int) rounded : "" + rounded);
        }
    }

    private void rect(int column, int y, int end, int height, String fill) {
        out.append("<rect")
                .append(attribute("x", column * cell.width()))
                .append(attribute("y", y))
                .append(attribute("width", (end - column) * cell.width()))
                .append(attribute("height", height))
                .append(attribute("fill", fill))
                .append("/>\n");
    }

    private Look look(int row, int column) {
        return palette.look(grid.ink(row, column));
    }

    private static String attribute(String name, Object value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hex(Paint paint) {
        if (paint instanceof Paint.Rgb rgb) {
            return String.format("#%06x", rgb.packed());
        }
        throw new IllegalStateException("a picture has colours of its own only, not " + paint);
    }
}
