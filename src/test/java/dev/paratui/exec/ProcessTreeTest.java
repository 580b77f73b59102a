package dev.paratui.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What counts as living. */
class ProcessTreeTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aZombieLivesNoMore() throws IOException, InterruptedException {
        // The shell becomes a program that never asks how its child ended.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
        try (BufferedReader said = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(ProcessTree.lives(child)).isTrue();

            child.destroyForcibly();
            while (!ProcessStat.of(child).orElseThrow().isZombie()) {
                Thread.onSpinWait();
            }

            assertThat(child.isAlive()).as("to the system it is still there").isTrue();
            assertThat(ProcessTree.lives(child)).isFalse();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }
}
