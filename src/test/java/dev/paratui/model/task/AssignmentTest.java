package dev.paratui.model.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** For whom a task is meant. */
class AssignmentTest {
    private static final Assignment MEANT =
            Assignment.of("read").tagged(List.of("@scout", "@reader", "docs"), "Research");

    @Test
    void whatNamesNobodyIsOpenToAll() {
        assertThat(Assignment.of("read").isOpenTo("anyone", name -> true)).isTrue();
    }

    @Test
    void whatNamesAgentsIsLeftToThemWhileOneOfThemLives() {
        assertThat(MEANT.isOpenTo("reader", Set.of("scout", "reader")::contains))
                .isTrue();
        assertThat(MEANT.isOpenTo("builder", Set.of("scout", "builder")::contains))
                .isFalse();
    }

    @Test
    void whenNoneOfThemLivesAnybodyMayTakeIt() {
        assertThat(MEANT.isOpenTo("builder", Set.of("builder")::contains)).isTrue();
    }
}
