package dev.paratui.ui.grid;

/** A spot, and where it was drawn. */
public record Placed(Area area, Spot spot) {
    Placed shifted(int byRows, int byColumns) {
        return new Placed(area.shifted(byRows, byColumns), spot);
    }
}
