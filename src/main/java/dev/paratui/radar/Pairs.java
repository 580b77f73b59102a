package dev.paratui.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** In which order pairs are looked at. */
public final class Pairs {
    private Pairs() {}

    /** Every two of them, those first of which one has just changed. */
    public static List<Pair> of(List<Stand> stands, Set<String> changed) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            for (int j = i + 1; j < stands.size(); j++) {
                pairs.add(Pair.of(stands.get(i), stands.get(j)));
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -recent(pair, changed)));
        return pairs;
    }

    private static int recent(Pair pair, Set<String> changed) {
        return (changed.contains(pair.a().name()) ? 1 : 0)
                + (changed.contains(pair.b().name()) ? 1 : 0);
    }
}
