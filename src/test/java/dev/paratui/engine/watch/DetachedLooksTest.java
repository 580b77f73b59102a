package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.engine.duty.Detached;
import dev.paratui.engine.duty.Places;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Seat;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program without a terminal, as a real process: it lives, it says something, it ends. */
class DetachedLooksTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private final List<SessionName> output = new ArrayList<>();
    private Process program;
    private DetachedLooks looks;
    private Path logs;

    @BeforeEach
    void begin() throws IOException {
        logs = folder.resolve("logs");
        GitWorld.write(logs.resolve("a.log"), "");
        // As the one that starts it, it names its pid file: by that it is known.
        String pidFile = logs.resolve("a.pid").toString();
        program = new ProcessBuilder("sh", "-c", "read end", "para", pidFile).start();
        Seat seat = new Seat(
                Optional.empty(),
                Optional.of(program.pid()),
                Optional.of(logs.resolve("a.log").toString()));
        String start = engine.ask(Samples.request("a", folder.toString(), ExecKind.DETACHED), "person")
                .subject();
        engine.ask(new Conclude(start, List.of(new SessionStarted(A, seat, start))), "supervisor");
        Detached detached = new Detached(new GitWorld(folder).exec(), new Places(folder));
        looks = new DetachedLooks(engine, detached, moments::now, output::add);
    }

    @AfterEach
    void end() {
        program.destroyForcibly();
        engine.close();
    }

    @Test
    void whatLivesWorksAndWhatItWritesMakesItSuspect() {
        look();
        assertThat(seen().activity()).isEqualTo(Activity.WORKING);
        output.clear();
        look();
        assertThat(output).as("silent").isEmpty();
        GitWorld.write(logs.resolve("a.log"), "more\n");
        look();
        assertThat(output).containsExactly(A);
    }

    @Test
    void howItEndedStandsInItsFile() throws InterruptedException {
        look();
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        look();
        assertThat(seen().activity()).isEqualTo(Activity.EXITED);
        assertThat(seen().text()).contains("without an exit status");
    }

    @Test
    void anEndInOrderIsDoneAndAnotherIsTold() throws InterruptedException {
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        GitWorld.write(logs.resolve("a.exit"), "0\n");
        look();
        assertThat(seen().activity()).isEqualTo(Activity.DONE);
        GitWorld.write(logs.resolve("a.exit"), "3\n");
        look();
        assertThat(seen().activity()).isEqualTo(Activity.EXITED);
        assertThat(seen().text()).isEqualTo("exit 3");
    }

    private void look() {
        looks.at(List.of(engine.board().snapshot().ledger().sessionOrRefuse(A)));
    }

    private Evidence seen() {
        return engine.board().snapshot().sightingOf(A).evidence();
    }
}
