package dev.paratui.wiring;

import dev.paratui.command.EndPanes;
import dev.paratui.door.Callers;
import dev.paratui.door.Counter;
import dev.paratui.door.Door;
import dev.paratui.door.Usage;
import dev.paratui.engine.Duties;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Foreman;
import dev.paratui.engine.PaneLook;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.SystemWorld;
import dev.paratui.engine.duty.AnswerPrompt;
import dev.paratui.engine.duty.CancelSession;
import dev.paratui.engine.duty.CloseSession;
import dev.paratui.engine.duty.FinishSession;
import dev.paratui.engine.duty.LandEntry;
import dev.paratui.engine.duty.ResumeSession;
import dev.paratui.engine.duty.StartSession;
import dev.paratui.engine.duty.TypeText;
import dev.paratui.engine.duty.UndoAct;
import dev.paratui.engine.watch.DetachedLooks;
import dev.paratui.engine.watch.DiffLooks;
import dev.paratui.engine.watch.LatestPanes;
import dev.paratui.engine.watch.LossLooks;
import dev.paratui.engine.watch.Observer;
import dev.paratui.engine.watch.PaneLooks;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.git.BranchFiles;
import dev.paratui.git.FinishUndo;
import dev.paratui.git.LandingUndo;
import dev.paratui.git.Publisher;
import dev.paratui.git.Repository;
import dev.paratui.git.Trash;
import dev.paratui.git.WorktreeStates;
import dev.paratui.git.Worktrees;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.mcp.Mcp;
import dev.paratui.mcp.McpHttp;
import dev.paratui.model.Intent;
import dev.paratui.tmux.ControlClient;
import dev.paratui.tmux.TmuxServer;
import dev.paratui.tool.House;
import dev.paratui.tool.Repeats;
import dev.paratui.tool.Toolbox;
import dev.paratui.tool.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One repository's background process: holds the lock, watches, lands, and answers at its doors until it is stopped.
 */
final class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
    private static final Duration TMUX_PATIENCE = Duration.ofSeconds(10);
    private static final List<String> OURS = List.of("/.para/", "/.coordination/");

    private final Exec exec;
    private final Environment environment;
    private final String version;
    private final Optional<Path> launcher;

    Supervisor(Exec exec, Environment environment, String version, Optional<Path> launcher) {
        this.exec = exec;
        this.environment = environment;
        this.version = version;
        this.launcher = launcher;
    }

    /** Runs until it is stopped, or until nobody has used it for a while; gives the exit code. */
    int run(Path directory) {
        Repository repository = Repository.find(exec, directory);
        SupervisorFiles files = new SupervisorFiles(repository.paraDir()).make();
        Optional<OneOnly> lock = OneOnly.take(files.lock());
        if (lock.isEmpty()) {
            return 0;
        }
        try (OneOnly held = lock.get();
                LogFile log = LogFile.open(files.log())) {
            return serve(repository, files);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "the supervisor could not go on", failure);
            throw failure;
        }
    }

    private int serve(Repository repository, SupervisorFiles files) {
        RuntimeFolder runtime =
                RuntimeFolder.of(repository.commonDir(), environment).make();
        repository.ensureExcluded(OURS);
        new AgentPath(repository.paraDir().resolve("bin"), launcher).make();
        SystemMoments moments = new SystemMoments();
        TmuxServer server = new TmuxServer(exec, runtime.tmuxSocket(), files.tmuxConfiguration());
        AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});
        LatestPanes panes = new LatestPanes(() -> wake.get().run());
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool(Supervisor::thread);
        try (SqliteEventLog events = SqliteEventLog.open(files.events());
                ControlClient tmux = new ControlClient(server, panes);
                Engine engine = Engine.start(events, moments)) {
            Hands hands = new Hands(repository, new Hands.Ground(exec, environment, runtime, moments::now), tmux);
            SystemWorld world = new SystemWorld(
                    hands.gitLook(), new PaneLook(server, hands.capture), hands.rules(), engine::board, moments::now);
            Usage usage = new Usage(moments::now);
            SupervisorDesk desk = new SupervisorDesk(
                    new SupervisorDesk.Facts(version, repository, files, runtime, moments.now()), engine.board(), end);
            Toolbox toolbox = new Toolbox(new Repeats(engine), Tools.all(new House(engine, world)));
            Callers callers = new Callers(world::sessionAt);
            Mcp mcp = new Mcp(toolbox, callers, () -> hands.settings.current().workflow(), version);
            DiffLooks diffs = new DiffLooks(
                    engine.board(), hands.snapshots, hands.diffs, new WorktreeStates(repository), moments::now);
            PaneLooks looks = new PaneLooks(engine, panes, hands.capture, hands.programs, moments::now, diffs::suspect);
            Door.Parts parts = new Door.Parts(new Counter(toolbox, callers, desk), mcp, threads, usage);
            try (Door door = Door.open(runtime.door(), parts);
                    Foreman foreman = Foreman.start(engine, duties(engine, hands, looks, moments));
                    DiffLooks closing = diffs;
                    Observer observer = observer(engine, repository, panes, hands, looks, diffs, moments)) {
                wake.set(observer::wake);
                files.writeAddress(desk.address());
                threads.execute(() -> startTmux(server, tmux));
                AtomicReference<Optional<McpHttp>> http = new AtomicReference<>(Optional.empty());
                threads.execute(() -> http.set(startHttp(files, mcp, usage, desk)));
                LOG.log(Level.INFO, "para-tui {0} supervises {1}", new Object[] {version, repository.commonDir()});
                new Unused(engine.board(), usage, moments::now).awaitEnd(end);
                files.forgetAddress();
                http.get().ifPresent(McpHttp::close);
                if (desk.endsPanes()) {
                    engine.ask(new EndPanes(), "person");
                    server.kill();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        LOG.info("stopped");
        return 0;
    }

    private static Duties duties(Engine engine, Hands hands, PaneLooks looks, SystemMoments moments) {
        Repository repository = hands.repository;
        Worktrees worktrees = new Worktrees(repository);
        Trash trash = new Trash(repository);
        Publisher publisher = new Publisher(repository, hands.locks);
        return new Duties()
                .with(Intent.Start.class, new StartSession(worktrees, hands.seats, hands.prompts))
                .with(
                        Intent.Resume.class,
                        new ResumeSession(repository, worktrees, hands.seats, hands.prompting, hands.prompts))
                .with(Intent.Finish.class, new FinishSession(repository, hands.commits))
                .with(Intent.Land.class, new LandEntry(engine, hands.commits, hands.landing, publisher, hands.settings))
                .with(Intent.Close.class, new CloseSession(hands.seats, trash, hands.landing, moments::now))
                .with(Intent.Cancel.class, new CancelSession(hands.seats, trash, moments::now))
                .with(Intent.Send.class, new TypeText(hands.prompting, hands.places))
                .with(Intent.Answer.class, new AnswerPrompt(hands.programs, hands.typing, looks::now))
                .with(
                        Intent.Undo.class,
                        new UndoAct(
                                trash,
                                new FinishUndo(repository),
                                new LandingUndo(repository, hands.locks),
                                moments::now));
    }

    private static Observer observer(
            Engine engine,
            Repository repository,
            LatestPanes panes,
            Hands hands,
            PaneLooks looks,
            DiffLooks diffs,
            SystemMoments moments) {
        return Observer.start(
                engine.board(),
                List.of(
                        looks,
                        new DetachedLooks(engine, hands.detached, moments::now, diffs::suspect),
                        new LossLooks(engine, panes, new BranchFiles(repository), moments::now),
                        diffs));
    }

    private static void startTmux(TmuxServer server, ControlClient tmux) {
        try {
            server.prepare();
            tmux.start(TMUX_PATIENCE);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "tmux is not at hand", failure);
        }
    }

    private static Optional<McpHttp> startHttp(SupervisorFiles files, Mcp mcp, Usage usage, SupervisorDesk desk) {
        try {
            McpHttp http = McpHttp.start(files.port(), files.token(), mcp, usage);
            files.rememberPort(http.port());
            desk.listensAt(http.url());
            files.writeAddress(desk.address());
            return Optional.of(http);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "MCP over HTTP is not at hand", failure);
            return Optional.empty();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        return thread;
    }
}
