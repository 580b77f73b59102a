package dev.paratui.ui.grid;

/** A rectangle of cells; parts cut off from it never reach outside of it. */
public record Area(int row, int column, int rows, int columns) {
    public Area {
        rows = Math.max(0, rows);
        columns = Math.max(0, columns);
    }

    public Size size() {
        return new Size(columns, rows);
    }

    public boolean contains(int atRow, int atColumn) {
        return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
    }

    public Area top(int count) {
        return new Area(row, column, Math.min(count, rows), columns);
    }

    public Area bottom(int count) {
        int kept = Math.min(count, rows);
        return new Area(row + rows - kept, column, kept, columns);
    }

    public Area left(int count) {
        return new Area(row, column, rows, Math.min(count, columns));
    }

    public Area right(int count) {
        int kept = Math.min(count, columns);
        return new Area(row, column + columns - kept, rows, kept);
    }

    public Area withoutTop(int count) {
        return bottom(rows - Math.min(count, rows));
    }

    public Area withoutBottom(int count) {
        return top(rows - Math.min(count, rows));
    }

    public Area withoutLeft(int count) {
        return right(columns - Math.min(count, columns));
    }

    public Area withoutRight(int count) {
        return left(columns - Math.min(count, columns));
    }

    /** What is left inside of a border. */
    public Area inner() {
        return withoutTop(1).withoutBottom(1).withoutLeft(1).withoutRight(1);
    }

    /** A place of at most that size in the middle of this one. */
    public Area centred(Size wanted) {
        int height = Math.min(rows, wanted.rows());
        int width = Math.min(columns, wanted.columns());
        return new Area(row + (rows - height) / 2, column + (columns - width) / 2, height, width);
    }

    /** The part of this area that lies in the other one too. */
    public Area within(Area other) {
        int top = Math.max(row, other.row);
        int left = Math.max(column, other.column);
        int end = Math.min(row + rows, other.row + other.rows);
        int edge = Math.min(column + columns, other.column + other.columns);
        return new Area(top, left, end - top, edge - left);
    }

    /** The same size, moved. */
    public Area shifted(int byRows, int byColumns) {
        return new Area(row + byRows, column + byColumns, rows, columns);
    }
}
