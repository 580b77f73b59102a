package dev.paratui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The loop around the supervisor, run by a real sh around a script that plays the supervisor. */
@Timeout(60)
class KeeperTest {
    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        checkout = new Checkout(folder).built();
    }

    @Test
    void aKilledSupervisorIsStartedAgainAndOneThatIsDoneEndsTheKeeper() {
        supervisor("echo run >>../runs; [ -e ../once ] && exit 0; : >../once; kill -9 $$");

        Checkout.Ended ended = keeper();

        assertThat(ended.exit()).isZero();
        assertThat(checkout.text("runs")).isEqualTo("run\nrun\n");
        assertThat(checkout.text("log")).contains("keeper: the supervisor ended with 137");
        assertThat(folder.resolve("keeper.gave-up")).doesNotExist();
    }

    @Test
    void aNoteNamesTheKeeperAsLongAsItLives() {
        supervisor("case \"$*\" in *supervise*) cp ../keeper.pid ../noted; echo $PPID >../parent ;; esac");

        keeper();

        assertThat(checkout.text("noted")).isNotEmpty().isEqualTo(checkout.text("parent"));
        assertThat(folder.resolve("keeper.pid")).doesNotExist();
    }

    @Test
    void aSupervisorThatCrashedIsBackWithinTwoSeconds() {
        supervisor("date +%s%N >>../times; [ -e ../once ] && exit 0; : >../once; exit 1");

        keeper();

        List<Long> times = checkout.text("times").lines().map(Long::valueOf).toList();
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void afterFiveCrashesInAMinuteItGivesUpAndSaysSo() {
        supervisor("echo run >>../runs; exit 3");

        Checkout.Ended ended = keeper();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(checkout.text("runs").lines()).hasSize(5);
        assertThat(checkout.text("log")).contains("keeper: gave up: 5 ends within 60 s");
        assertThat(checkout.text("keeper.gave-up")).contains("ended 5 times within 60 s, last with 3");
    }

    @Test
    void aNewKeeperClearsTheMarkOfTheLast() throws IOException {
        Files.writeString(folder.resolve("keeper.gave-up"), "");
        supervisor("exit 0");

        keeper();

        assertThat(folder.resolve("keeper.gave-up")).doesNotExist();
    }

    @Test
    void onAnUpgradeTheNewLauncherGoesOnWithTheSameArguments() {
        supervisor("printf '<%s>' \"$@\" >>../runs; [ -e ../once ] && exit 0; : >../once; exit 75");

        assertThat(checkout.run("keeper", "--log", checkout.path("log").toString(), "--", "--repo", "a b")
                        .exit())
                .isZero();
        assertThat(checkout.text("runs")).containsPattern("(?s)<supervise><--repo><a b>.*<supervise><--repo><a b>$");
    }

    @Test
    void endlessUpgradesAreGivenUpToo() {
        supervisor("echo run >>../runs; exit 75");

        assertThat(keeper().exit()).isEqualTo(1);
        assertThat(checkout.text("runs").lines()).hasSize(5);
    }

    @Test
    void termIsPassedOnAndEndsBoth() throws IOException, InterruptedException {
        Path up = folder.resolve("up");
        assertThat(new ProcessBuilder("mkfifo", up.toString()).start().waitFor())
                .isZero();
        supervisor("trap 'echo ended >../end; exit 0' TERM; echo up >../up; while :; do sleep 0.1; done");
        Process keeper = checkout.start(
                checkout.launcher(), "keeper", "--log", checkout.path("log").toString());
        assertThat(Files.readString(up)).isEqualTo("up\n");

        keeper.toHandle().destroy();

        assertThat(checkout.end(keeper).exit()).isZero();
        assertThat(checkout.text("end")).isEqualTo("ended\n");
    }

    private void supervisor(String body) {
        checkout.java("bin/java", "21.0.1", body);
    }

    private Checkout.Ended keeper() {
        return checkout.run("keeper", "--log", checkout.path("log").toString());
    }
}
