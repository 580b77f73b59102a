package dev.paratui.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    @TempDir
    private Path folder;

    private final Gate gate = new Gate(new SystemExec(Environment.ofThisProcess()));

    @Test
    void aClosedGateStartsNothingThatWouldLiveOn() {
        gate.close();

        assertThatThrownBy(() -> gate.detach(Invocation.of("sleep", "100"), folder.resolve("out")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("over");
        assertThat(gate.isAnyAlive()).isFalse();
    }

    @Test
    void whatWasStartedBeforeIsKnownUntilItEnds() {
        long pid = gate.detach(Invocation.of("sleep", "100"), folder.resolve("out"));
        ProcessHandle sleeping = ProcessHandle.of(pid).orElseThrow();

        assertThat(gate.isAnyAlive()).isTrue();
        sleeping.destroyForcibly();
        sleeping.onExit().join();
        assertThat(gate.isAnyAlive()).isFalse();
    }
}
