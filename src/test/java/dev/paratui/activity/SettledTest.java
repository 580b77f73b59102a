package dev.paratui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void oneOddLookNeverFlips() {
        Settled working = Settled.unknown(START).seen(look(Activity.WORKING, 1)).seen(look(Activity.WORKING, 2));

        Settled after = working.seen(look(Activity.UNKNOWN, 3)).seen(look(Activity.WORKING, 4));

        assertThat(after.current()).isEqualTo(look(Activity.WORKING, 1));
        assertThat(after.doubt()).isEmpty();
    }

    @Test
    void twoLooksThatAgreeFlipAndItBeganWithTheFirst() {
        Settled settled = Settled.unknown(START)
                .seen(look(Activity.WORKING, 1))
                .seen(look(Activity.PERMISSION, 2))
                .seen(look(Activity.PERMISSION, 3));

        assertThat(settled.current()).isEqualTo(look(Activity.PERMISSION, 2));
    }

    @Test
    void howAProcessEndedCountsAtOnce() {
        Evidence ended = new Evidence(Activity.EXITED, "process", "exit 1", START);

        assertThat(Settled.unknown(START).seen(ended).current()).isEqualTo(ended);
    }

    @Property
    void alternatingLooksNeverFlip(@ForAll Activity one, @ForAll Activity other) {
        Settled settled = new Settled(look(Activity.IDLE, 0), java.util.Optional.empty());
        for (int second = 1; second < 20 && one != other; second++) {
            settled = settled.seen(look(second % 2 == 0 ? one : other, second));
        }
        assertThat(settled.activity()).isEqualTo(Activity.IDLE);
    }

    private static Evidence look(Activity activity, int second) {
        return new Evidence(activity, "screen", "", START.plusSeconds(second));
    }
}
