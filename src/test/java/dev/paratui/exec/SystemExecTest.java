package dev.paratui.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemExecTest {
    private final Exec exec = new SystemExec(Environment.of(
            Map.of("PATH", System.getenv("PATH"), "GIT_DIR", "/elsewhere", "TMUX", "x", "GIT_AUTHOR_NAME", "A")));

    @Test
    void argumentsArriveExactlyAndNothingIsExpanded() {
        String nasty = "a b $(touch x) `id` \" ' \n \u001b[31m é ;";

        Completed completed = exec.run(Invocation.of("printf", "%s", nasty));

        assertThat(completed.out()).isEqualTo(nasty);
    }

    @Test
    void childrenSeeNoGitOrTmuxOfWhoeverStartedUs() {
        String variables = exec.run(Invocation.of("env").with("MORE", "1")).out();

        assertThat(variables)
                .contains("LC_ALL=C.UTF-8", "GIT_AUTHOR_NAME=A", "MORE=1")
                .doesNotContain("GIT_DIR", "TMUX");
    }

    @Test
    void inputIsFedAndClosed() {
        assertThat(exec.run(Invocation.of("cat").reading("läuft")).out()).isEqualTo("läuft");
    }

    @Test
    void aFailureNamesCommandPlaceStatusAndTheProgramsOwnWords(@TempDir Path directory) {
        Invocation failing =
                Invocation.of("sh", "-c", "echo broken >&2; exit 3").in(directory);

        assertThatThrownBy(() -> exec.run(failing).orFail())
                .isInstanceOf(ProgramFailed.class)
                .hasMessageContaining("in " + directory + " exited with 3: broken");
    }

    @Test
    void aProgramPastItsDeadlineIsEndedWithItsChildren(@TempDir Path directory) {
        Path pidFile = directory.resolve("pid");
        Invocation endless = Invocation.of("sh", "-c", "sleep 600 & echo $! > \"$0\"; wait", pidFile.toString())
                .within(Duration.ofMillis(700));

        assertThatThrownBy(() -> exec.run(endless)).isInstanceOf(ProgramTimedOut.class);

        assertThat(pidFile).isRegularFile();
        assertThat(ProcessTree.lives(pidIn(pidFile))).isFalse();
    }

    @Test
    void aMissingProgramIsNamed() {
        assertThatThrownBy(() -> exec.run(Invocation.of("no-such-program-here")))
                .isInstanceOf(ProgramMissing.class)
                .hasMessageContaining("no-such-program-here");
    }

    @Test
    void aDetachedProgramWritesItsLogAndHasTheReportedPid(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log with space");

        long pid = exec.detach(Invocation.of("sh", "-c", "echo out; echo err >&2; echo pid $$"), log);

        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        assertThat(Files.readString(log)).contains("out", "err", "pid " + pid);
    }

    private static long pidIn(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
