package dev.paratui.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The cells a grid is drawn on; it holds that a wide cluster is always followed by its right half. */
final class Canvas {
    private final Size size;
    private final String[] clusters;
    private final Ink[] inks;
    private final List<Placed> spots = new ArrayList<>();

    Canvas(Size size) {
        this.size = size;
        this.clusters = new String[size.rows() * size.columns()];
        this.inks = new Ink[clusters.length];
        Arrays.fill(clusters, " ");
        Arrays.fill(inks, Ink.BLANK);
    }

    /** @return the absolute column after the text, which may lie outside of the window */
    int text(Area window, Area start, String text, Ink ink) {
        int row = window.row() + start.row();
        int column = window.column() + start.column();
        boolean shown = row >= window.row() && row < window.row() + window.rows();
        int edge = window.column() + window.columns();
        Clusters run = new Clusters(text);
        while (run.next() && column < edge) {
            if (shown && column >= window.column()) {
                boolean isCut = column + run.columns() > edge;
                put(row * size.columns() + column, isCut ? " " : run.cluster(), isCut ? 1 : run.columns(), ink);
            }
            column += run.columns();
        }
        return column;
    }

    void fill(Area area, String cluster, Ink ink) {
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                put(row * size.columns() + column, cluster, 1, ink);
            }
        }
    }

    void spot(Area area, Spot spot) {
        spots.add(new Placed(area, spot));
    }

    void forgetSpots() {
        spots.clear();
    }

    void tint(Area area, UnaryOperator<Ink> change) {
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                int at = row * size.columns() + column;
                inks[at] = change.apply(inks[at]);
            }
        }
    }

    void place(Area window, int top, int left, Grid grid) {
        Area shown = new Area(top, left, grid.size().rows(), grid.size().columns()).within(window);
        for (int row = shown.row(); row < shown.row() + shown.rows(); row++) {
            for (int column = shown.column(); column < shown.column() + shown.columns(); column++) {
                int columns = grid.columns(row - top, column - left);
                boolean isCut = column + columns > shown.column() + shown.columns();
                Ink ink = grid.ink(row - top, column - left);
                if (columns > 0) {
                    String cluster = grid.cluster(row - top, column - left);
                    put(row * size.columns() + column, isCut ? " " : cluster, isCut ? 1 : columns, ink);
                } else if (column == shown.column()) {
                    put(row * size.columns() + column, " ", 1, ink);
                }
            }
        }
    }

    Grid copy(Area window) {
        String[] text = new String[window.rows() * window.columns()];
        Ink[] look = new Ink[text.length];
        for (int row = 0; row < window.rows(); row++) {
            int from = (window.row() + row) * size.columns() + window.column();
            System.arraycopy(clusters, from, text, row * window.columns(), window.columns());
            System.arraycopy(inks, from, look, row * window.columns(), window.columns());
        }
        List<Placed> within = spots.stream()
                .map(spot -> spot.shifted(-window.row(), -window.column()))
                .toList();
        return new Grid(window.size(), text, look, within);
    }

    private void put(int at, String cluster, int columns, Ink ink) {
        int end = at - at % size.columns() + size.columns();
        if (clusters[at].isEmpty()) {
            clusters[at - 1] = " ";
        }
        int last = at + columns - 1;
        if (last + 1 < end && clusters[last + 1].isEmpty()) {
            clusters[last + 1] = " ";
        }
        clusters[at] = cluster;
        inks[at] = ink.over(inks[at]);
        if (last > at) {
            clusters[last] = Grid.RIGHT_HALF;
            inks[last] = ink.over(inks[last]);
        }
    }
}
