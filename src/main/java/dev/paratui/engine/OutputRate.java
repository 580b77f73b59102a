package dev.paratui.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How much a pane has changed lately, counted in equal spans of time. Not thread-safe. */
public final class OutputRate {
    public static final Duration SPAN = Duration.ofSeconds(10);

    private static final int SPANS = 60;

    private final int[] counts = new int[SPANS];
    private long newest;

    void add(Instant at, int lines) {
        goOnTo(spanOf(at));
        counts[(int) (newest % SPANS)] += lines;
    }

    /** The newest last. */
    List<Integer> until(Instant now) {
        goOnTo(spanOf(now));
        List<Integer> all = new ArrayList<>();
        for (long span = newest - SPANS + 1; span <= newest; span++) {
            all.add(counts[(int) Math.floorMod(span, (long) SPANS)]);
        }
        return all;
    }

    private void goOnTo(long span) {
        long from = Math.max(newest + 1, span - SPANS + 1);
        for (long passed = from; passed <= span; passed++) {
            counts[(int) (passed % SPANS)] = 0;
        }
        newest = Math.max(newest, span);
    }

    private static long spanOf(Instant at) {
        return at.getEpochSecond() / SPAN.toSeconds();
    }
}
