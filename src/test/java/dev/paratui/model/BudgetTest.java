package dev.paratui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much a session may use up, in words. */
class BudgetTest {
    @Test
    void timeTurnsAndCostAreReadAloneAndTogether() {
        assertThat(Budget.parse("2h").time()).contains(Duration.ofHours(2));
        assertThat(Budget.parse("1h 30m").time()).contains(Duration.ofMinutes(90));
        assertThat(Budget.parse("1.5h").time()).contains(Duration.ofMinutes(90));
        assertThat(Budget.parse("50turns").turns()).contains(50);
        assertThat(Budget.parse("50 Turns").turns()).contains(50);
        assertThat(Budget.parse("0.25usd").costMicros()).contains(250_000L);
        assertThat(Budget.parse("2h, 50 turns,5 usd"))
                .isEqualTo(new Budget(Optional.of(Duration.ofHours(2)), Optional.of(50), Optional.of(5_000_000L)));
        assertThat(Budget.parse(" none ").hasNoLimit()).isTrue();
        assertThat(Budget.parse("").hasNoLimit()).isTrue();
    }

    @Test
    void itsWordsCanBeReadAgain() {
        for (String words : new String[] {"2h", "1h 30m", "45s", "50 turns", "2h, 50 turns, 5.00 usd"}) {
            assertThat(Budget.parse(words).words()).isEqualTo(words);
        }
    }

    @Test
    void moreIsAddedToWhatThereIs() {
        assertThat(Budget.parse("2h, 5usd").plus(Budget.parse("1h")).words()).isEqualTo("3h, 5.00 usd");
        assertThat(Budget.parse("2h").plus(Budget.parse("20turns")).words()).isEqualTo("2h, 20 turns");
    }

    @Test
    void whatIsNoBudgetIsRefusedWithAnExample() {
        for (String words : new String[] {"much", "2", "2x", "-1h", "2h 5", "99999999h", "h"}) {
            assertThatThrownBy(() -> Budget.parse(words))
                    .as(words)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is no budget");
        }
    }
}
