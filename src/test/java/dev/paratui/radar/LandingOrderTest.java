package dev.paratui.radar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.radar.LandingOrder.Clash;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order with the fewest conflicts, compared with all orders there are. */
class LandingOrderTest {
    private static final int GRAPHS = 150;

    @Test
    void withoutConflictsItIsTheOrderOneHas() {
        assertThat(LandingOrder.of(List.of("c", "a", "b"), Set.of(), List.of())).containsExactly("c", "a", "b");
    }

    @Test
    void theOneThatClashesWithAllLandsAfterThem() {
        List<Clash> clashes = List.of(new Clash("hub", "a"), new Clash("hub", "b"), new Clash("c", "hub"));
        assertThat(LandingOrder.of(List.of("hub", "a", "b", "c"), Set.of(), clashes))
                .containsExactly("a", "b", "c", "hub");
    }

    @Test
    void whoIsStuckAnywayLandsLastAndHindersNobody() {
        List<Clash> clashes = List.of(new Clash("stuck", "a"), new Clash("stuck", "b"));
        assertThat(LandingOrder.of(List.of("stuck", "a", "b"), Set.of("stuck"), clashes))
                .containsExactly("a", "b", "stuck");
    }

    @Test
    void ofTwoThatClashTheEarlierGoesFirst() {
        assertThat(LandingOrder.of(List.of("b", "a"), Set.of(), List.of(new Clash("a", "b"))))
                .containsExactly("b", "a");
    }

    @Test
    void clashesWithOthersDoNotCount() {
        assertThat(LandingOrder.of(List.of("a", "b"), Set.of(), List.of(new Clash("a", "gone"))))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void noOrderHasFewerConflicts(int count) {
        Random random = new Random(count);
        for (int graph = 0; graph < GRAPHS; graph++) {
            List<String> names = names(count);
            List<Clash> clashes = clashes(names, random, 0.1 + 0.8 * random.nextDouble());
            Set<String> stuck = new TreeSet<>();
            names.stream().filter(name -> random.nextInt(6) == 0).forEach(stuck::add);
            List<String> order = LandingOrder.of(names, stuck, clashes);
            assertThat(order).containsExactlyInAnyOrderElementsOf(names);
            assertThat(LandingOrder.conflicts(order, stuck, clashes))
                    .as("%s stuck %s", clashes, stuck)
                    .isEqualTo(fewest(names, stuck, clashes));
        }
    }

    @Test
    void aHundredSessionsInOneTangleAreOrderedInReasonableTime() {
        List<String> names = names(100);
        List<Clash> clashes = clashes(names, new Random(1), 0.2);
        List<String> order = LandingOrder.of(names, Set.of(), clashes);
        assertThat(order).containsExactlyInAnyOrderElementsOf(names);
        assertThat(LandingOrder.conflicts(order, Set.of(), clashes)).isLessThan(85);
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("s" + i);
        }
        return names;
    }

    private static List<Clash> clashes(List<String> names, Random random, double share) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (random.nextDouble() < share) {
                    clashes.add(new Clash(names.get(i), names.get(j)));
                }
            }
        }
        return clashes;
    }

    private static int fewest(List<String> names, Set<String> stuck, List<Clash> clashes) {
        return fewest(new ArrayList<>(names), 0, stuck, clashes);
    }

    private static int fewest(List<String> names, int fixed, Set<String> stuck, List<Clash> clashes) {
        if (fixed == names.size()) {
            return LandingOrder.conflicts(names, stuck, clashes);
        }
        int best = Integer.MAX_VALUE;
        for (int i = fixed; i < names.size(); i++) {
            java.util.Collections.swap(names, fixed, i);
            best = Math.min(best, fewest(names, fixed + 1, stuck, clashes));
            java.util.Collections.swap(names, fixed, i);
        }
        return best;
    }
}
