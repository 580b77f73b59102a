package dev.paratui.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Batch;
import dev.paratui.model.Checking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people see of the search for the bad one, at each of its steps. */
class BatchTest {
    private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void theSearchIsSeenHalfByHalf() {
        List<String> seen = new ArrayList<>();
        Search search = Search.of(SEVEN.size(), Verdict.UNKNOWN);
        int number = 0;
        while (search.next() instanceof Step.Check check) {
            Batch batch = new Batch(SEVEN, check.count(), search.green(), search.red());
            number++;
            seen.add(picture(batch) + " " + new Checking(batch, "make", number, Instant.EPOCH, "").words());
            search = search.told(check.count(), check.count() > 4 ? Verdict.RED : Verdict.GREEN);
        }
        assertThat(search.next()).isEqualTo(new Step.Reject(4));
        assertThat(seen)
                .containsExactly(
                        "CCCCCCC check 1: 7 entries together",
                        "CCCSSSS check 2: 3 of 7",
                        "GGGCCSS check 3: 5 of 7",
                        "GGGCSBB check 4: 4 of 7");
    }

    @Test
    void theFirstOneIsSuspectedWhileTheTargetIsCheckedAlone() {
        Batch batch = new Batch(SEVEN, 0, 0, 1);
        assertThat(picture(batch)).isEqualTo("SBBBBBB");
        Checking checking = new Checking(batch, "make", 4, Instant.EPOCH, "");
        assertThat(checking.words()).isEqualTo("check 4: the target without them");
        assertThat(checking.entries()).containsExactly("a");
        assertThat(batch.part("other")).isEmpty();
        assertThat(new Batch(SEVEN, 7, 0, 8).isHalved()).isFalse();
    }

    private static String picture(Batch batch) {
        StringBuilder picture = new StringBuilder();
        batch.entries()
                .forEach(entry ->
                        picture.append(batch.part(entry).orElseThrow().name().charAt(0)));
        return picture.toString();
    }
}
