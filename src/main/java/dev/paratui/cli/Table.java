package dev.paratui.cli;

import dev.paratui.model.Columns;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings, fitted to a width: the widest column gives way first, and a cut is marked. */
final class Table {
    private static final String GAP = "  ";
    private static final int LEAST_COLUMNS = 6;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    Table row(String... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Words::clean).toList());
        return this;
    }

    List<String> fittedTo(int columns) {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::widest).toArray();
        while (IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) > columns) {
            int widest = IntStream.range(0, widths.length)
                    .reduce(0, (left, right) -> widths[right] >= widths[left] ? right : left);
            if (widths[widest] <= LEAST_COLUMNS) {
                break;
            }
            widths[widest]--;
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = Columns.clip(row.get(column), widths[column]);
            line.append(column == 0 ? "" : GAP).append(Columns.pad(cell, widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
