package dev.paratui.radar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order sessions land with the fewest conflicts.
 *
 * <p>A session meets a conflict when it does not go together with its target, or with one that landed before it; it is
 * resolved once, however many those are. So the order begins with as many as go together with each other.
 */
public final class LandingOrder {
    /** Ways looked at before the best one found so far is taken: dense conflicts of very many sessions. */
    private static final int MAX_STEPS = 50_000;

    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private int steps;

    private LandingOrder() {}

    /** Two sessions that do not go together. */
    public record Clash(String a, String b) {}

    /**
     * @param sessions in the order in which they would land if there were no conflicts
     * @param stuck those that do not go together with their target as it is
     */
    public static List<String> of(List<String> sessions, Set<String> stuck, Collection<Clash> clashes) {
        LandingOrder order = new LandingOrder();
        sessions.forEach(name -> order.neighbours.put(name, new LinkedHashSet<>()));
        for (Clash clash : clashes) {
            if (order.neighbours.containsKey(clash.a()) && order.neighbours.containsKey(clash.b())) {
                order.neighbours.get(clash.a()).add(clash.b());
                order.neighbours.get(clash.b()).add(clash.a());
            }
        }
        List<String> free =
                sessions.stream().filter(name -> !stuck.contains(name)).toList();
        Set<String> clean = order.mostThatGoTogether(new LinkedHashSet<>(free));
        List<String> result = new ArrayList<>(sessions);
        result.sort(Comparator.comparingInt(name -> clean.contains(name) ? 0 : stuck.contains(name) ? 2 : 1));
        return result;
    }

    /** How many would meet a conflict in this order. */
    public static int conflicts(List<String> order, Set<String> stuck, Collection<Clash> clashes) {
        int count = 0;
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i);
            Set<String> before = Set.copyOf(order.subList(0, i));
            boolean isMet = clashes.stream()
                    .anyMatch(clash -> (clash.a().equals(name) && before.contains(clash.b()))
                            || (clash.b().equals(name) && before.contains(clash.a())));
            count += isMet || stuck.contains(name) ? 1 : 0;
        }
        return count;
    }

    /** Whoever clashes with at most one other can always be taken; else both ways are tried with the most clashing. */
    private Set<String> mostThatGoTogether(Set<String> among) {
        Set<String> left = new LinkedHashSet<>(among);
        Set<String> taken = new LinkedHashSet<>();
        String simple = simple(left);
        while (!simple.isEmpty()) {
            taken.add(simple);
            left.remove(simple);
            left.removeAll(neighbours(simple));
            simple = simple(left);
        }
        if (!left.isEmpty()) {
            taken.addAll(branched(left));
        }
        return taken;
    }

    private Set<String> branched(Set<String> left) {
        String hub = left.stream()
                .max(Comparator.comparingInt(name -> degree(name, left)))
                .orElseThrow();
        Set<String> without = new LinkedHashSet<>(left);
        without.remove(hub);
        Set<String> skipping = mostThatGoTogether(without);
        if (steps++ > MAX_STEPS) {
            return skipping;
        }
        without.removeAll(neighbours(hub));
        Set<String> taking = mostThatGoTogether(without);
        if (taking.size() + 1 <= skipping.size()) {
            return skipping;
        }
        taking.add(hub);
        return taking;
    }

    private String simple(Set<String> left) {
        return left.stream()
                .filter(name -> degree(name, left) == 0)
                .findFirst()
                .or(() -> left.stream().filter(name -> degree(name, left) == 1).findFirst())
                .orElse("");
    }

    private int degree(String name, Set<String> left) {
        return (int) neighbours(name).stream().filter(left::contains).count();
    }

    private Set<String> neighbours(String name) {
        return neighbours.getOrDefault(name, Set.of());
    }
}
