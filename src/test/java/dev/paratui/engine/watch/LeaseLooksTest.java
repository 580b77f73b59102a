package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.task.ClaimTask;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Activity;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task belongs to an agent that lives; what a dead one left is kept, with real git. */
class LeaseLooksTest {
    private static final Duration NEARLY = Duration.ofSeconds(119);

    @TempDir
    Path folder;

    private Coordinated at;
    private LeaseLooks looks;

    @BeforeEach
    void begin() {
        at = new Coordinated(folder);
        looks = looks();
    }

    @AfterEach
    void end() {
        at.close();
    }

    @Test
    void aKilledWorkersTaskGoesBackAtOnceAndItsWorkIsLinked() {
        Path tree = at.session("a");
        TaskId id = at.claimedBy("a");
        String head = at.world.commit(tree, "done", "committed\n");
        GitWorld.write(tree.resolve("open"), "not committed\n");
        at.sees("a", Activity.WORKING);
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);

        at.moments.pass(Duration.ofSeconds(5));
        at.sees("a", Activity.EXITED);
        look();

        Task task = at.task(id);
        assertThat(task.state()).isEqualTo(TaskState.AVAILABLE);
        Attempt attempt = task.claim().past().get(0);
        assertThat(attempt.session()).contains("a");
        assertThat(attempt.commit()).contains(head);
        assertThat(attempt.reason()).contains("its program has ended", "signal 9");
        String snapshot = attempt.snapshot().orElseThrow();
        at.world.git(at.top, "gc", "--quiet", "--prune=now");
        assertThat(at.world.git(at.top, "show", snapshot + ":open")).isEqualTo("not committed");
        assertThat(at.world.git(at.top, "rev-parse", snapshot + "^")).isEqualTo(head);
        assertThat(at.world.git(at.top, "rev-parse", "refs/para/tasks/" + id + "/1"))
                .isEqualTo(snapshot);
        assertThat(at.world.git(tree, "status", "--porcelain")).isEqualTo("?? open");
        assertThat(agentIsLost("a")).isTrue();
        assertThat(at.engine.board().snapshot().sightings().allNotices()).hasSize(1);
    }

    @Test
    void anAgentOfWhichNothingIsHeardLosesItsTaskAfterTheLease() {
        at.register("w");
        TaskId id = at.claimedBy("w");
        at.moments.pass(NEARLY);
        look();
        at.engine.board().hear("w");
        at.moments.pass(NEARLY);
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);
        at.moments.pass(Duration.ofSeconds(1));
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.AVAILABLE);
        assertThat(at.task(id).claim().past().get(0).reason()).isEqualTo("nothing was heard of it for 120 s");
    }

    @Test
    void aLivingPaneKeepsItsTaskHoweverSilent() {
        at.session("a");
        TaskId id = at.claimedBy("a");
        at.sees("a", Activity.WORKING);
        at.moments.pass(Duration.ofDays(1));
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);
    }

    @Test
    void aRestartOfTheSupervisorBeginsTheLeaseAnew() {
        at.session("a");
        TaskId id = at.claimedBy("a");
        at.sees("a", Activity.EXITED);
        at.moments.pass(Duration.ofHours(1));
        looks = looks();
        at.moments.pass(NEARLY);
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);
        at.moments.pass(Duration.ofSeconds(1));
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.AVAILABLE);
    }

    @Test
    void anAgentThatCallsFromElsewhereOutlivesItsPane() {
        at.session("a");
        TaskId id = at.claimedBy("a");
        at.sees("a", Activity.WORKING);
        look();
        at.sees("a", Activity.EXITED);
        at.moments.pass(Duration.ofSeconds(30));
        at.engine.board().hear("a");
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);
    }

    @Test
    void afterThreeLossesTheTaskHasFailed() {
        at.register("w");
        TaskId id = at.claimedBy("w");
        for (int loss = 1; loss <= 3; loss++) {
            at.moments.pass(Duration.ofSeconds(120));
            look();
            if (loss < 3) {
                at.engine.ask(new ClaimTask("w", Optional.of(id)), "w");
            }
        }
        Task task = at.task(id);
        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.claim().past()).hasSize(3);
        assertThat(task.result().orElseThrow().error()).contains("given up after 3 agents were lost", "120 s");
    }

    @Test
    void aPersonKeepsATaskWithoutAPulse() {
        TaskId id = at.claimedBy("person");
        at.moments.pass(Duration.ofDays(1));
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.CLAIMED);
    }

    private boolean agentIsLost(String agent) {
        return at.engine
                .board()
                .snapshot()
                .ledger()
                .coordination()
                .agents()
                .find(agent)
                .orElseThrow()
                .isLost();
    }

    private LeaseLooks looks() {
        return new LeaseLooks(at.engine, at.left, at.settings, at.moments::now);
    }

    private void look() {
        assertThat(looks.at(List.of())).isFalse();
    }
}
