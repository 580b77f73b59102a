package dev.paratui.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is tried against what, and when. */
class PairsTest {
    @Test
    void everyTwoOnceAndTheJustChangedFirst() {
        List<Stand> stands = List.of(stand("a", "main"), stand("b", "main"), stand("c", "main"), stand("d", "main"));
        List<String> names = Pairs.of(stands, Set.of("c")).stream()
                .map(pair -> pair.a().name() + pair.b().name())
                .toList();
        assertThat(names).containsExactly("ac", "bc", "cd", "ab", "ad", "bd");
    }

    @Test
    void bothChangedComeBeforeOneChanged() {
        List<Stand> stands = List.of(stand("a", "main"), stand("b", "main"), stand("c", "main"));
        Pair first = Pairs.of(stands, Set.of("c", "b")).get(0);
        assertThat(first.a().name() + first.b().name()).isEqualTo("bc");
    }

    @Test
    void theFirstNameLandsOnTheTargetThatHasTheOtherOne() {
        Pair pair = Pair.of(stand("b", "main"), stand("a", "main"));
        assertThat(pair.ours()).isEqualTo("landed-b");
        assertThat(pair.theirs()).isEqualTo("work-a");
    }

    @Test
    void whoCannotLandOrLandsElsewhereIsComparedAsItIs() {
        Stand stuck = new Stand("c", "main", "work-c", Optional.empty(), PathSet.NOTHING);
        assertThat(Pair.of(stand("a", "main"), stuck).ours()).isEqualTo("work-c");
        assertThat(Pair.of(stuck, stand("d", "main")).ours()).isEqualTo("work-d");
        assertThat(Pair.of(stand("a", "main"), stand("b", "next")).ours()).isEqualTo("work-b");
    }

    private static Stand stand(String name, String target) {
        return new Stand(name, target, "work-" + name, Optional.of("landed-" + name), PathSet.NOTHING);
    }
}
