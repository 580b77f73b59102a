package dev.paratui.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.Main;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramTest {
    @Test
    void withoutALauncherASupervisorIsStartedByTheEntryItself() {
        assertThat(Program.ENTRY).isEqualTo(Main.class.getName());
        assertThat(new Program("0.1.0", "0.1.0", Optional.empty()).keeper())
                .endsWith(Main.class.getName(), "supervise");
    }
}
