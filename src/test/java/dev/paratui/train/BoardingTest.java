package dev.paratui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardingTest {
    @Test
    void whoAskedFirstGoesFirst() {
        assertThat(batch(3, plain("a"), plain("b"), plain("c"), plain("d"))).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsNeededGoesBeforeWhatNeedsIt() {
        assertThat(batch(9, needing("a", "c"), plain("b"), needing("c", "d"), plain("d")))
                .containsExactly("b", "d", "c", "a");
    }

    @Test
    void aCircleIsBrokenAtItsFirst() {
        assertThat(batch(9, needing("a", "b"), needing("b", "a"))).containsExactly("a", "b");
    }

    @Test
    void oneThatClashesWithManyGoesBehindThem() {
        assertThat(batch(9, clashing("a", "b", "c"), clashing("b", "a"), clashing("c", "a"), plain("d")))
                .containsExactly("d", "b", "c", "a");
    }

    @Test
    void nobodyIsOvertakenByMoreThanABatch() {
        assertThat(batch(2, clashing("a", "b", "c"), clashing("b", "a"), clashing("c", "a")))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aPlaceThatSomeoneChoseIsKept() {
        Passenger placed = new Passenger("a", Set.of(), Set.of("b", "c"), true);
        assertThat(batch(9, placed, clashing("b", "a"), plain("c"))).containsExactly("a", "c", "b");
    }

    @Test
    void everyBatchIsAPartOfThoseWhoWaitWithTheirNeedsBeforeThem() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(12);
            List<Passenger> waiting = IntStream.range(0, size)
                    .mapToObj(at -> new Passenger(
                            "e" + at,
                            IntStream.range(0, at)
                                    .filter(before -> random.nextInt(5) == 0)
                                    .mapToObj(before -> "e" + before)
                                    .collect(Collectors.toSet()),
                            random.ints(random.nextInt(4), 0, 12)
                                    .mapToObj(other -> "e" + other)
                                    .collect(Collectors.toSet()),
                            random.nextInt(6) == 0))
                    .toList();
            List<Passenger> batch = Boarding.batch(waiting, 5);
            assertThat(batch).hasSize(Math.min(5, size)).doesNotHaveDuplicates();
            assertThat(waiting).containsAll(batch);
            List<String> seen = new ArrayList<>();
            for (Passenger passenger : batch) {
                assertThat(seen).as("seed %d, %s", seed, passenger).containsAll(passenger.after());
                seen.add(passenger.entry());
            }
        }
    }

    private static List<String> batch(int most, Passenger... waiting) {
        return Boarding.batch(List.of(waiting), most).stream()
                .map(Passenger::entry)
                .toList();
    }

    private static Passenger plain(String entry) {
        return new Passenger(entry, Set.of(), Set.of(), false);
    }

    private static Passenger needing(String entry, String... others) {
        return new Passenger(entry, Set.of(others), Set.of(), false);
    }

    private static Passenger clashing(String entry, String... others) {
        return new Passenger(entry, Set.of(), Set.of(others), false);
    }
}
