package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestLanding;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.RetryTask;
import dev.paratui.engine.Capacity;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.SessionCancelled;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Activity;
import dev.paratui.model.Brief;
import dev.paratui.model.Code;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import dev.paratui.tool.FakeWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that open a session by themselves, from their turn to their end. */
class OpeningLooksTest {
    @TempDir
    Path folder;

    private final FakeWorld outside = new FakeWorld();
    private Coordinated at;
    private OpeningLooks openings;
    private OpenedLooks opened;
    private LeaseLooks leases;

    @BeforeEach
    void begin() {
        at = new Coordinated(folder);
        openings = new OpeningLooks(at.engine, outside, new Capacity(at.engine.board(), () -> at.settings
                .current()
                .maxParallel()));
        opened = new OpenedLooks(at.engine, at.left, at.moments::now);
        leases = new LeaseLooks(at.engine, at.left, at.settings, at.moments::now);
    }

    @AfterEach
    void end() {
        at.close();
    }

    @Test
    void aTaskOpensItsSessionOnceWhatIsBeforeItIsDoneAndIsDoneWhenThatHasLanded() {
        at.register("w");
        TaskId before = at.claimedBy("w");
        TaskId id = at.task(opening("api", "claude"), before.value());
        look();
        assertThat(find("api")).isEmpty();
        at.engine.ask(new CompleteTask("w", before, TaskResult.of("")), "w");
        look();
        look();
        assertThat(session("api").life()).isEqualTo(Life.REQUESTED);
        assertThat(at.task(id).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(at.task(id).claim().by()).contains("api");

        at.started(startOf("api"), "api");
        land("api");
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.DONE);
        assertThat(at.task(id).result().orElseThrow().output()).isEqualTo("landed as c9");
    }

    @Test
    void noMoreAreOpenedThanMayWorkAtTheSameTime() {
        GitWorld.write(at.top.resolve(".para/config.toml"), "[agents]\nmax_parallel = 2\n");
        at.task(opening("a", "claude"));
        at.task(opening("b", "claude"));
        TaskId third = at.task(opening("c", "claude"));
        look();
        assertThat(find("b")).isPresent();
        assertThat(find("c")).isEmpty();
        assertThat(at.task(third).state()).isEqualTo(TaskState.AVAILABLE);
        assertThat(line()).as("it is shown to wait for a place").containsExactly(third);
        at.started(startOf("a"), "a");
        at.sees("a", Activity.DONE);
        look();
        assertThat(find("c")).isPresent();
        assertThat(line()).isEmpty();
    }

    @Test
    void whatCannotBeOpenedFailsItsTaskWithTheReasonAndIsNotTriedAgain() {
        outside.branches.add("para/api");
        TaskId taken = at.task(opening("api", "claude"));
        TaskId missing = at.task(opening("ui", "missing"));
        TaskId behind = at.task(Assignment.of("behind"), missing.value());
        look();
        long revision = at.engine.board().snapshot().ledger().revision();
        look();
        assertThat(at.engine.board().snapshot().ledger().revision()).isEqualTo(revision);
        assertThat(error(taken)).isEqualTo("its session could not be opened: there is a branch para/api");
        assertThat(error(missing)).contains("missing is not installed");
        assertThat(at.task(behind).state()).isEqualTo(TaskState.BLOCKED);
        assertThat(at.engine.board().snapshot().sightings().allNotices()).hasSize(2);
    }

    @Test
    void aSessionThatCouldNotStartFailsItsTaskAndARetryTakesAnotherName() {
        TaskId id = at.task(opening("api", "claude"));
        look();
        String start = startOf("api");
        Refusal problem = Refusal.of(Code.GIT, "the hook said no", "mend it");
        at.engine.ask(
                new Conclude(start, List.of(new SessionStartFailed(new SessionName("api"), problem, start))),
                "supervisor");
        look();
        assertThat(error(id)).isEqualTo("its session could not be started: the hook said no");
        at.engine.ask(new RetryTask(id, Optional.empty(), "mended"), "person");
        look();
        assertThat(at.task(id).claim().by()).contains("api-2");
        assertThat(session("api-2").brief().task()).startsWith("do it").contains("An earlier try by api broke off");
    }

    @Test
    void aCancelledSessionFailsItsTask() {
        TaskId id = at.task(opening("api", "claude"));
        look();
        at.started(startOf("api"), "api");
        at.engine.ask(new RequestCancel(new SessionName("api"), "", Intent.Urgency.POLITE), "person");
        Intent.Cancel cancel = (Intent.Cancel) intents("api").get(0);
        at.engine.ask(
                new Conclude(
                        cancel.id(),
                        List.of(new SessionCancelled(cancel.session(), cancel.act(), Map.of(), cancel.id()))),
                "supervisor");
        look();
        assertThat(error(id)).isEqualTo("its session was cancelled");
    }

    @Test
    void aSessionThatBrokeOffIsTriedAgainUnderAnotherName() {
        TaskId id = at.task(opening("api", "claude"));
        look();
        at.started(startOf("api"), "api");
        at.sees("api", Activity.WORKING);
        look();
        at.moments.pass(Duration.ofSeconds(5));
        at.sees("api", Activity.EXITED);
        look();
        look();
        Task task = at.task(id);
        assertThat(task.claim().by()).contains("api-2");
        assertThat(task.claim().losses()).isEqualTo(1);
        assertThat(session("api").life()).isEqualTo(Life.RUNNING);
    }

    @Test
    void aSessionThatEndedWellKeepsItsTaskUntilSomeoneLandsIt() {
        TaskId id = at.task(opening("api", "claude"));
        look();
        at.started(startOf("api"), "api");
        at.sees("api", Activity.WORKING);
        look();
        at.sees("api", Activity.DONE);
        at.moments.pass(Duration.ofDays(1));
        look();
        assertThat(at.task(id).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    private List<TaskId> line() {
        return at.engine.board().snapshot().sightings().line();
    }

    private void look() {
        assertThat(opened.at(List.of()) || leases.at(List.of()) || openings.at(List.of()))
                .isFalse();
    }

    private void land(String name) {
        SessionName session = new SessionName(name);
        at.engine.ask(new RequestLanding(session, Wanted.whole(Strategy.SQUASH, "main", "m")), "person");
        Intent.Land land = (Intent.Land) intents(name).get(0);
        at.engine.ask(
                new Conclude(
                        land.id(),
                        List.of(new LandingLanded(
                                session, land.entry(), "c9", "c0", "c1", Optional.empty(), "l1", land.id()))),
                "supervisor");
    }

    private String startOf(String name) {
        return intents(name).get(0).id();
    }

    private List<Intent> intents(String name) {
        return at.engine.board().snapshot().ledger().duties().of(new SessionName(name));
    }

    private Optional<Session> find(String name) {
        return at.engine.board().snapshot().ledger().session(new SessionName(name));
    }

    private Session session(String name) {
        return find(name).orElseThrow();
    }

    private String error(TaskId id) {
        assertThat(at.task(id).state()).isEqualTo(TaskState.FAILED);
        return at.task(id).result().orElseThrow().error();
    }

    private static Assignment opening(String name, String agent) {
        Brief brief = new Brief(agent, ExecKind.TMUX, "auto", "do it", List.of(), Permissions.ASKED, Map.of());
        return Assignment.of("do it").opening(Optional.of(new Opening(new SessionName(name), brief, Optional.empty())));
    }
}
