package dev.paratui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which entries go together next, and in which order. */
public final class Boarding {
    private Boarding() {}

    /**
     * The next batch: the first {@code most} by request that need no other before them, those with the fewest conflicts
     * first; nobody is overtaken by more than a batch, and whose place was chosen by no one.
     *
     * @param waiting in the order of the train
     */
    public static List<Passenger> batch(List<Passenger> waiting, int most) {
        List<Passenger> ready = byNeed(waiting);
        List<Passenger> window = new ArrayList<>(ready.subList(0, Math.min(most, ready.size())));
        List<Passenger> together = List.copyOf(window);
        List<Passenger> batch = new ArrayList<>();
        while (!window.isEmpty()) {
            Passenger next = next(window, together);
            window.remove(next);
            batch.add(next);
        }
        return batch;
    }

    /** Each behind those it needs; a circle is broken at its first. */
    private static List<Passenger> byNeed(List<Passenger> waiting) {
        List<Passenger> left = new ArrayList<>(waiting);
        List<Passenger> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Passenger next = left.stream()
                    .filter(passenger -> needs(passenger, left) == 0)
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static Passenger next(List<Passenger> window, List<Passenger> together) {
        Passenger first = window.get(0);
        if (first.isPlaced() || needs(first, window) > 0) {
            return first;
        }
        return window.stream()
                .takeWhile(passenger -> !passenger.isPlaced())
                .filter(passenger -> needs(passenger, window) == 0)
                .min(Comparator.comparingLong(passenger -> clashes(passenger, together)))
                .orElse(first);
    }

    private static long needs(Passenger passenger, List<Passenger> others) {
        return others.stream()
                .filter(other -> passenger.after().contains(other.entry()))
                .filter(other -> !other.entry().equals(passenger.entry()))
                .count();
    }

    private static long clashes(Passenger passenger, List<Passenger> others) {
        return others.stream()
                .filter(other -> passenger.clashes().contains(other.entry()))
                .count();
    }
}
