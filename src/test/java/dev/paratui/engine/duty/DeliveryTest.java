package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Refused;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Typing;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sent is taken exactly once, or said not to have been. */
class DeliveryTest {
    private static final Path NOWHERE = Path.of("/nonexistent");
    private static final Program CLAUDE = new Programs(NOWHERE, NOWHERE, new SearchPath(List.of())).named("claude");
    private static final String PANE = "%1";

    @Test
    void ofAThousandDeliveriesEveryOneIsSubmittedOnceOrReportedFailed() {
        int failed = 0;
        int taken = 0;
        MoodyComposer composer = new MoodyComposer(new Random(20261121));
        for (int number = 0; number < 1_000; number++) {
            String text = text(number);
            int before = composer.submitted.size();
            boolean isDelivered = isDelivered(composer, text);
            List<String> fresh = composer.submitted.subList(before, composer.submitted.size());
            assertThat(fresh)
                    .as("delivery %d, told delivered: %s", number, isDelivered)
                    .hasSizeLessThanOrEqualTo(1);
            if (isDelivered) {
                assertThat(fresh).singleElement().satisfies(one -> assertThat(one.strip())
                        .isEqualTo(text.strip()));
                taken++;
            } else {
                failed++;
            }
            assertThat(composer.isDialogAnswered()).as("a dialog got our Enter").isFalse();
            composer.tidy();
        }
        assertThat(taken).isGreaterThan(850);
        assertThat(taken + failed).isEqualTo(1_000);
    }

    @Test
    void aFailureShowsWhatIsOnTheScreen() {
        MoodyComposer composer = new MoodyComposer(new Random(1)) {
            @Override
            boolean takesEnter() {
                return false;
            }
        };
        assertThatThrownBy(() -> deliver(composer, "go on"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the text still stands there")
                .hasMessageContaining("❯ go on");
        assertThat(composer.submitted).isEmpty();
    }

    private static String text(int number) {
        return switch (number % 5) {
            case 0 -> "task " + number;
            case 1 -> number + ": first line\nsecond line\n\nfourth line\n";
            case 2 -> "日本語 é😀 " + number + " `x` $(y) #{z} ;";
            case 3 -> ("long " + number + " ").repeat(4_000);
            default -> number + " ends in blanks   \n\n";
        };
    }

    private static boolean isDelivered(MoodyComposer composer, String text) {
        try {
            return deliver(composer, text) == Prompting.Delivered.SUBMITTED;
        } catch (Refused unsent) {
            return false;
        }
    }

    private static Prompting.Delivered deliver(MoodyComposer composer, String text) {
        Prompting prompting = new Prompting(new Typing(composer), new Capture(composer), time -> {});
        return prompting.deliver(new Prompting.Recipient(PANE, CLAUDE, composer::activity), text);
    }
}
