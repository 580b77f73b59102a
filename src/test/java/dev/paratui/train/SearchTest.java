package dev.paratui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for the bad entry, against a train that is played through with a model of what is red. */
class SearchTest {
    @Test
    void aGreenBatchLandsWithOneCheck() {
        Ride ride = new Ride(entries(16), landed -> true, 16).play();
        assertThat(ride.landed).isEqualTo(entries(16));
        assertThat(ride.checks).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 14, 15})
    void oneBadEntryAmongSixteenCostsTheLogarithmAndStopsNobody(int bad) {
        Ride ride = new Ride(entries(16), landed -> !landed.contains(bad), 16).play();
        List<Integer> others = new ArrayList<>(entries(16));
        others.remove(Integer.valueOf(bad));
        assertThat(ride.landed).isEqualTo(others);
        assertThat(ride.red).containsExactly(bad);
        assertThat(ride.checks).as("whole, log2(16), the target, the rest").isLessThanOrEqualTo(1 + 4 + 1 + 1);
    }

    @Test
    void ofTwoThatAreRedTogetherTheFirstLands() {
        Ride ride = new Ride(entries(5), landed -> !landed.containsAll(List.of(1, 3)), 16).play();
        assertThat(ride.landed).containsExactly(0, 1, 2, 4);
        assertThat(ride.red).containsExactly(3);
    }

    @Test
    void whenTheTargetItselfIsRedThatIsFoundOutOnceAndWhatMendsItLands() {
        Ride ride = new Ride(entries(8), landed -> landed.contains(5), 2).play();
        assertThat(ride.red).containsExactly(0, 1, 2, 3, 4);
        assertThat(ride.landed).containsExactly(5, 6, 7);
    }

    @Test
    void whateverIsBadAllOthersLandInOrderAndOnlyGreenSetsAreOnTheTarget() {
        for (int played = 0; played < 2_000; played++) {
            int seed = played;
            Random random = new Random(seed);
            int size = 1 + random.nextInt(20);
            Set<Integer> bad = new HashSet<>();
            IntStream.range(0, random.nextInt(4)).forEach(any -> bad.add(random.nextInt(20)));
            Set<Integer> pair =
                    Set.copyOf(random.ints(2, 0, 20).boxed().distinct().toList());
            Predicate<Set<Integer>> green = landed ->
                    landed.stream().noneMatch(bad::contains) && !(pair.size() == 2 && landed.containsAll(pair));

            Ride ride = new Ride(entries(size), green, 1 + random.nextInt(16)).play();

            assertThat(ride.landed).as("seed %d", seed).isSorted();
            Set<Integer> all = new HashSet<>(ride.landed);
            all.addAll(ride.red);
            assertThat(all).as("all come to an end").hasSize(size);
            assertThat(green.test(new HashSet<>(ride.landed))).isTrue();
            ride.red.forEach(entry -> assertThat(bad.contains(entry) || pair.contains(entry))
                    .as("nobody is blamed for another: %d, seed %d", entry, seed)
                    .isTrue());
            long rejected = ride.red.size();
            assertThat(ride.checks).isLessThanOrEqualTo((int) (size + (rejected + 1) * 7));
        }
    }

    private static List<Integer> entries(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Plays rounds until nobody waits; what is checked together is asked of the model. */
    private static final class Ride {
        private final List<Integer> waiting;
        private final Predicate<Set<Integer>> green;
        private final int most;
        private final List<Integer> landed = new ArrayList<>();
        private final List<Integer> red = new ArrayList<>();
        private boolean isTargetRed;
        private int checks;

        Ride(List<Integer> entries, Predicate<Set<Integer>> green, int most) {
            this.waiting = new ArrayList<>(entries);
            this.green = green;
            this.most = most;
        }

        Ride play() {
            while (!waiting.isEmpty()) {
                round();
            }
            return this;
        }

        private void round() {
            int size = Math.min(isTargetRed ? 1 : most, waiting.size());
            Search search = Search.of(size, isTargetRed ? Verdict.RED : Verdict.UNKNOWN);
            Step step = search.next();
            while (step instanceof Step.Check check) {
                search = search.told(check.count(), checked(check.count()));
                step = search.next();
            }
            isTargetRed |= search.target() == Verdict.RED;
            int lands = step instanceof Step.Land land ? land.count() : ((Step.Reject) step).count();
            landed.addAll(waiting.subList(0, lands));
            waiting.subList(0, lands).clear();
            isTargetRed &= lands == 0;
            if (step instanceof Step.Reject) {
                red.add(waiting.remove(0));
            }
        }

        private Verdict checked(int count) {
            checks++;
            Set<Integer> together = new HashSet<>(landed);
            together.addAll(waiting.subList(0, count));
            return green.test(together) ? Verdict.GREEN : Verdict.RED;
        }
    }
}
