package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.task.BeginCheck;
import dev.paratui.command.task.CancelTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.NewTask;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Done;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.exec.ProcessTree;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates that a command passes, with real git and a real shell. */
class RunCheckTest {
    @TempDir
    Path folder;

    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private GitWorld world;
    private Path top;
    private Repository repository;
    private RunCheck duty;

    @BeforeEach
    void begin() {
        world = new GitWorld(folder);
        top = world.repository("re po");
        repository = Repository.find(world.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        Trial trial = new Trial(world.exec(), repository.paraDir().resolve("checks"));
        SettingsFiles settings = new SettingsFiles(top, world.path("home/.config"));
        duty = new RunCheck(repository, trial, settings, engine.board());
    }

    @AfterEach
    void end() {
        assertThat(world.git(top, "worktree", "list").lines().filter(line -> line.contains("checks")))
                .isEmpty();
        assertThat(repository.worktreesDir().resolveSibling("checks"))
                .satisfiesAnyOf(checks -> assertThat(checks).doesNotExist(), checks -> assertThat(checks)
                        .isEmptyDirectory());
        engine.close();
    }

    @Test
    void aCommandThatSucceedsInACleanTreeOfMainPassesTheGate() {
        GitWorld.write(top.resolve("dirt"), "not committed\n");
        TaskId id = gate("test -f README && test ! -e dirt && pwd && cat", Optional.empty());
        TaskId behind = task(Assignment.of("behind"), id);
        run(id);
        assertThat(task(id).state()).isEqualTo(TaskState.DONE);
        assertThat(task(id).result().orElseThrow().output()).contains("passed\n", "/checks/check-");
        assertThat(engine.board().snapshot().ledger().tasks().isFree(task(behind)))
                .isTrue();
    }

    @Test
    void aCommandThatFailsRejectsTheGateWithItsLastWordsAndBlocksWhatIsBehind() {
        TaskId id = gate("echo out; printf '\\033[31mred\\033[0m\\n' >&2; exit 3", Optional.empty());
        TaskId behind = task(Assignment.of("behind"), id);
        run(id);
        assertThat(task(id).state()).isEqualTo(TaskState.FAILED);
        assertThat(task(id).result().orElseThrow().error())
                .contains("ended with exit 3\nout\n")
                .contains("red")
                .doesNotContain("\033");
        assertThat(task(behind).state()).isEqualTo(TaskState.BLOCKED);
        assertThat(engine.board().snapshot().sightings().notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.text()).endsWith("ended with exit 3");
                    assertThat(notice.hint()).contains("para task retry " + id);
                });
    }

    @Test
    void aSessionsBranchIsCheckedWithoutItsOpenWork() {
        Path tree = repository.worktreesDir().resolve("fix");
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/fix", world.head(top), "session"));
        world.commit(tree, "new", "x\n");
        GitWorld.write(tree.resolve("open"), "x\n");
        engine.ask(Samples.request("fix", tree.toString(), ExecKind.TMUX), "person");
        TaskId id = gate("test -f new && test ! -e open", Optional.of(new SessionName("fix")));
        run(id);
        assertThat(task(id).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aCommandThatTakesTooLongIsEndedWithAllItStarted() {
        GitWorld.write(top.resolve(".para/config.toml"), "[landing]\ncheck_timeout = \"1s\"\n");
        Path pid = world.path("pid");
        TaskId id = gate("(sleep 600 & echo $! >'" + pid + "'); echo begun; sleep 600", Optional.empty());
        run(id);
        assertThat(task(id).result().orElseThrow().error()).contains("it took longer than 1 s", "begun");
        long orphan = Long.parseLong(GitWorld.read(pid).strip());
        TmuxWorld.await("the end of " + orphan, () -> !ProcessTree.lives(orphan));
    }

    @Test
    void aCheckCutOffByACrashIsRunAgainOnACleanTree() throws Exception {
        TaskId id = gate("test ! -e half", Optional.empty());
        Intent.Check intent = begun(id);
        Path place = new CleanTrees(repository).make(intent.id(), world.head(top));
        GitWorld.write(place.resolve("half"), "x\n");
        Path output = repository.paraDir().resolve("checks").resolve(intent.id() + ".out");
        GitWorld.write(output, "");
        Process left = new ProcessBuilder("setsid", "-w", "sh", "-c", "sleep 600", "sh", output.toString()).start();
        GitWorld.write(output.resolveSibling(intent.id() + ".pid"), left.pid() + "\n");
        conclude(intent);
        assertThat(task(id).state()).isEqualTo(TaskState.DONE);
        TmuxWorld.await("the end of what was left", () -> !left.isAlive());
        assertThat(Files.exists(output)).isFalse();
    }

    /** Its pid is written before it is the leader of a group. */
    @Test
    void aCheckThatWasCutOffAtItsVeryBeginningIsEndedToo() throws Exception {
        TaskId id = gate("true", Optional.empty());
        Intent.Check intent = begun(id);
        Path output = repository.paraDir().resolve("checks").resolve(intent.id() + ".out");
        GitWorld.write(output, "");
        Process left = new ProcessBuilder("sh", "-c", "read -r nothing", "sh", output.toString()).start();
        GitWorld.write(output.resolveSibling(intent.id() + ".pid"), left.pid() + "\n");
        conclude(intent);
        TmuxWorld.await("the end of what was left", () -> !left.isAlive());
    }

    @Test
    void aVerdictOnAGateThatWasCancelledMeanwhileDoesNotCount() {
        TaskId id = gate("true", Optional.empty());
        Intent.Check intent = begun(id);
        engine.ask(new CancelTask(id, "no longer wanted"), "person");
        conclude(intent);
        assertThat(task(id).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(engine.board().snapshot().ledger().duties().all()).isEmpty();
    }

    private TaskId gate(String command, Optional<SessionName> session) {
        return task(Assignment.of("gate").behind(Optional.of(new Gate(Gate.Kind.CHECK, command, session))));
    }

    private TaskId task(Assignment assignment, TaskId... before) {
        List<String> names = java.util.Arrays.stream(before).map(TaskId::value).toList();
        NewTask wanted = new NewTask(Optional.empty(), assignment, names);
        return new TaskId(engine.ask(new CreateTasks(List.of(wanted)), "person").subject());
    }

    private Task task(TaskId id) {
        return engine.board().snapshot().ledger().tasks().task(id);
    }

    private void run(TaskId id) {
        conclude(begun(id));
    }

    private Intent.Check begun(TaskId id) {
        engine.ask(new BeginCheck(id), "supervisor");
        return (Intent.Check) engine.board().snapshot().ledger().duties().all().stream()
                .filter(Intent.Check.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void conclude(Intent.Check intent) {
        Done done = duty.perform(intent, engine.board().snapshot());
        engine.ask(duty.conclude(intent, done.events()), "supervisor");
    }
}
