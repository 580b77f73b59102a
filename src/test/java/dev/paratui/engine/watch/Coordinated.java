package dev.paratui.engine.watch;

import dev.paratui.command.Conclude;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Remains;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An engine with tasks, and a repository with sessions' work trees. */
final class Coordinated implements AutoCloseable {
    final StepMoments moments = new StepMoments();
    final Engine engine = Engine.start(new MemoryLog(), moments);
    final GitWorld world;
    final Path top;
    final Repository repository;
    final SettingsFiles settings;
    final Left left;

    Coordinated(Path folder) {
        world = new GitWorld(folder);
        top = world.repository("repo");
        repository = Repository.find(world.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        settings = new SettingsFiles(top, world.path("home/.config"));
        left = new Left(
                new Remains(repository, new Snapshots(repository, new Quarantine(repository, world.path("run")))));
    }

    /** A session that runs, with a real work tree. */
    Path session(String name) {
        Path tree = repository.worktreesDir().resolve(name);
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/" + name, world.head(top), "session"));
        started(engine.ask(Samples.request(name, tree.toString(), ExecKind.TMUX), "person")
                .subject(), name);
        return tree;
    }

    void started(String intent, String name) {
        engine.ask(
                new Conclude(intent, List.of(new SessionStarted(new SessionName(name), Samples.SEAT, intent))),
                "supervisor");
    }

    TaskId task(Assignment assignment, String... dependencies) {
        NewTask wanted = new NewTask(Optional.empty(), assignment, Arrays.asList(dependencies));
        return new TaskId(
                engine.ask(new CreateTasks(List.of(wanted)), "person").subject());
    }

    TaskId claimedBy(String agent) {
        TaskId id = task(Assignment.of("do it"));
        engine.ask(new ClaimTask(agent, Optional.of(id)), agent);
        return id;
    }

    void register(String agent) {
        engine.ask(new RegisterAgent(agent, AgentRole.WORKER), agent);
    }

    Task task(TaskId id) {
        return engine.board().snapshot().ledger().tasks().task(id);
    }

    void sees(String session, Activity activity) {
        SessionName name = new SessionName(session);
        Evidence evidence = new Evidence(activity, "process", "killed by signal 9", moments.now());
        engine.board()
                .see(name, seen -> seen.with(name, seen.of(name).believing(evidence, moments.now())));
    }

    @Override
    public void close() {
        engine.close();
    }
}
