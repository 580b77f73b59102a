package dev.paratui.model.task;

import java.time.Instant;
import java.util.Locale;

/** What a task is called by programs: {@code task-}, its time and its number in base 36. */
public record TaskId(String value) implements Comparable<TaskId> {
    private static final int RADIX = 36;
    private static final int DIGITS = 4;

    /** The id of the {@code number}th task, made at {@code at}. */
    public static TaskId of(Instant at, long number) {
        String digits = Long.toString(number, RADIX);
        return new TaskId(
                String.format(Locale.ROOT, "task-%s-%s", Long.toString(at.toEpochMilli(), RADIX), padded(digits)));
    }

    private static String padded(String digits) {
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
