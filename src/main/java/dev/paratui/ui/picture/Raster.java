package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Look;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws one grid in pixels. */
final class Raster {
    private final Grid grid;
    private final Palette palette;
    private final CellSize cell = CellSize.USUAL;
    private final Fonts fonts = new Fonts();
    private final BufferedImage image;
    private final Graphics2D pen;

    Raster(Grid grid, Theme theme) {
        this.grid = grid;
        this.palette = new Palette(theme, Depth.TRUECOLOR);
        int width = grid.size().columns() * cell.width() + 2 * cell.rim();
        int height = grid.size().rows() * cell.height() + 2 * cell.rim();
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(colour(theme.colour(Role.BG)));
        pen.fillRect(0, 0, width, height);
    }

    BufferedImage image() {
        pen.translate(cell.rim(), cell.rim());
        everyCell(this::ground);
        everyCell(this::front); // after all grounds, since slanted letters reach into the next cell
        pen.dispose();
        return image;
    }

    private interface Step {
        void draw(int row, int column, int width);
    }

    private void everyCell(Step step) {
        AffineTransform origin = pen.getTransform();
        for (int row = 0; row < grid.size().rows(); row++) {
            for (int column = 0; column < grid.size().columns(); column++) {
                int columns = grid.columns(row, column);
                if (columns > 0) {
                    pen.translate(column * cell.width(), row * cell.height());
                    step.draw(row, column, columns * cell.width());
                    pen.setTransform(origin);
                }
            }
        }
    }

    private void ground(int row, int column, int width) {
        pen.setColor(colour(look(row, column).ground()));
        pen.fillRect(0, 0, width, cell.height());
    }

    private void front(int row, int column, int width) {
        Look look = look(row, column);
        String cluster = grid.cluster(row, column);
        pen.setColor(colour(look.front()));
        Stencil stencil = Stencil.of(cluster, cell);
        if (stencil != null) {
            stamp(stencil, look);
        } else if (!cluster.isBlank()) {
            text(cluster, width, style(look));
        }
        if (look.has(Modifier.UNDERLINE)) {
            pen.fillRect(0, cell.baseline() + cell.stroke(), width, cell.stroke() / 2);
        }
        if (look.has(Modifier.STRIKE)) {
            pen.fillRect(0, cell.height() / 2, width, cell.stroke() / 2);
        }
    }

    private void stamp(Stencil stencil, Look look) {
        if (look.ground() instanceof Paint.Rgb ground && look.front() instanceof Paint.Rgb front) {
            pen.setColor(colour(ground.mixed(front, stencil.cover())));
            pen.fill(stencil.shape());
            pen.setColor(colour(front));
        }
    }

    /** A glyph of a strange font is made to fit its cells. */
    private void text(String cluster, int width, int style) {
        Font font = fonts.fontFor(cluster, style);
        double advance =
                font.getStringBounds(cluster, pen.getFontRenderContext()).getWidth();
        AffineTransform before = pen.getTransform();
        pen.translate(0, cell.baseline());
        if (advance > width + 0.5) {
            pen.scale(width / advance, width / advance);
        } else {
            pen.translate((width - advance) / 2, 0);
        }
        pen.setFont(font);
        pen.drawString(cluster, 0, 0);
        pen.setTransform(before);
    }

    private Look look(int row, int column) {
        return palette.look(grid.ink(row, column));
    }

    private static int style(Look look) {
        return (look.has(Modifier.BOLD) ? Font.BOLD : Font.PLAIN) | (look.has(Modifier.ITALIC) ? Font.ITALIC : 0);
    }

    private static Color colour(Paint paint) {
        if (paint instanceof Paint.Rgb rgb) {
            return new Color(rgb.packed());
        }
        throw new IllegalStateException("a picture has colours of its own only, not " + paint);
    }
}
