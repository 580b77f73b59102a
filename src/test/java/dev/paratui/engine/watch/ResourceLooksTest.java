package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessTable;
import dev.paratui.exec.ProcessTree;
import dev.paratui.exec.SystemExec;
import dev.paratui.git.GitWorld;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Resources;
import dev.paratui.model.Seat;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real processes use, seen from outside. */
class ResourceLooksTest {
    private static final SessionName NAME = new SessionName("busy");

    @TempDir
    Path folder;

    @TempDir
    Path logs;

    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private final InstantSource clock = InstantSource.system();
    private DiskLooks disks;
    private ResourceLooks looks;
    private long pid;

    @BeforeEach
    void begin() {
        disks = new DiskLooks(engine.board(), clock);
        looks = new ResourceLooks(engine.board(), ProcessTable::read, disks, clock);
    }

    @AfterEach
    void end() {
        ProcessHandle.of(pid).ifPresent(process -> ProcessTree.end(process, 0));
        engine.close();
    }

    @Test
    void theWholeTreeCountsAlsoChildrenThatWorkForAMomentOnly() {
        runs("while :; do sh -c 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done'; done & sleep 600");
        TmuxWorld.await("a child", () -> {
            looks.look();
            return resources().orElseThrow().processes() >= 2;
        });
        TmuxWorld.await("a busy core", () -> {
            looks.look();
            return resources().orElseThrow().cpuPercent() > 10;
        });
        assertThat(resources().orElseThrow().memoryBytes()).isBetween(500_000L, 500_000_000L);
    }

    @Test
    void restingTakesNoTimeAndWhatHasEndedTakesNothing() {
        runs("sleep 600");
        looks.look();
        TmuxWorld.await("a second look", () -> {
            looks.look();
            return resources().orElseThrow().cpuPercent() == 0;
        });
        ProcessHandle.of(pid).ifPresent(process -> ProcessTree.end(process, 0));
        TmuxWorld.await("its end", () -> {
            looks.look();
            return resources().isEmpty();
        });
    }

    @Test
    void theWorkTreeIsCountedOnceAndKeptWithItsAge() {
        GitWorld.write(folder.resolve("a/b"), "12345");
        GitWorld.write(folder.resolve("c"), "123");
        runs("sleep 600");
        assertThat(disks.countOne()).isPresent();
        assertThat(disks.countOne()).isEmpty();
        looks.look();
        Resources.Disk disk = resources().orElseThrow().disk().orElseThrow();
        assertThat(disk.bytes()).isEqualTo(8);
        assertThat(disk.at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void whereNothingCanBeToldNothingIsSaid() {
        runs("sleep 600");
        new ResourceLooks(engine.board(), Optional::empty, disks, clock).look();
        assertThat(resources()).isEmpty();
    }

    private void runs(String script) {
        String intent = engine.ask(Samples.request("busy", folder.toString(), ExecKind.DETACHED), "person")
                .subject();
        SystemExec exec = new SystemExec(Environment.of(Map.of("PATH", System.getenv("PATH"))));
        pid = exec.detach(Invocation.of("sh", "-c", script), logs.resolve("out.log"));
        Seat seat = new Seat(Optional.empty(), Optional.of(pid), Optional.empty());
        engine.ask(new Conclude(intent, List.of(new SessionStarted(NAME, seat, intent))), "supervisor");
    }

    private Optional<Resources> resources() {
        return engine.board().snapshot().sightingOf(NAME).resources();
    }
}
