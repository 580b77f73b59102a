package dev.paratui.model.task;

import java.util.Comparator;

/** A task's place among the free ones: the lowest priority number first, then the oldest. */
public record Turn(int priority, long number, TaskId task) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER =
            Comparator.comparingInt(Turn::priority).thenComparingLong(Turn::number);

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
