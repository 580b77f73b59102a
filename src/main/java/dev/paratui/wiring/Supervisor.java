package dev.paratui.wiring;

import dev.paratui.command.EndPanes;
import dev.paratui.config.SettingsFiles;
import dev.paratui.door.Callers;
import dev.paratui.door.Counter;
import dev.paratui.door.Door;
import dev.paratui.door.Usage;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Capacity;
import dev.paratui.engine.Duties;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Foreman;
import dev.paratui.engine.MirrorKeeper;
import dev.paratui.engine.PaneLook;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.SystemWorld;
import dev.paratui.engine.Threads;
import dev.paratui.engine.duty.AdoptSession;
import dev.paratui.engine.duty.AnswerPrompt;
import dev.paratui.engine.duty.AnswerQuestion;
import dev.paratui.engine.duty.CancelSession;
import dev.paratui.engine.duty.CleanTrash;
import dev.paratui.engine.duty.CloseSession;
import dev.paratui.engine.duty.DeliverMessage;
import dev.paratui.engine.duty.FinishSession;
import dev.paratui.engine.duty.FollowLanding;
import dev.paratui.engine.duty.LandEntry;
import dev.paratui.engine.duty.OldKeepsakes;
import dev.paratui.engine.duty.ReportAddress;
import dev.paratui.engine.duty.RestackSession;
import dev.paratui.engine.duty.ResumeSession;
import dev.paratui.engine.duty.RunCheck;
import dev.paratui.engine.duty.StartSession;
import dev.paratui.engine.duty.TypeText;
import dev.paratui.engine.duty.UndoAct;
import dev.paratui.engine.train.Inspector;
import dev.paratui.engine.train.Yard;
import dev.paratui.engine.watch.ConflictLooks;
import dev.paratui.engine.watch.DiffLooks;
import dev.paratui.engine.watch.LatestPanes;
import dev.paratui.engine.watch.PaneLooks;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.FinishUndo;
import dev.paratui.git.Keepsakes;
import dev.paratui.git.LandingUndo;
import dev.paratui.git.Publisher;
import dev.paratui.git.Repository;
import dev.paratui.git.Trash;
import dev.paratui.git.WorktreeStates;
import dev.paratui.git.Worktrees;
import dev.paratui.log.MirrorFile;
import dev.paratui.log.NativeLibrary;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.mcp.Mcp;
import dev.paratui.model.Intent;
import dev.paratui.tmux.ControlClient;
import dev.paratui.tmux.TmuxServer;
import dev.paratui.tool.House;
import dev.paratui.tool.Repeats;
import dev.paratui.tool.Toolbox;
import dev.paratui.tool.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One repository's background process: holds the lock, watches, lands, and answers at its doors until it is stopped.
 */
final class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
    private static final Duration TMUX_PATIENCE = Duration.ofSeconds(10);
    private static final String OURS = "/.para/";

    private final Exec exec;
    private final Environment environment;
    private final Program program;
    private final SystemMoments moments = new SystemMoments();
    private final Alone alone = new Alone();

    Supervisor(Exec exec, Environment environment, Program program) {
        this.exec = exec;
        this.environment = environment;
        this.program = program;
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
        files.rememberRuntime(runtime.path());
        CoordinationFolder coordination = CoordinationFolder.of(repository, environment);
        repository.ensureExcluded(List.of(OURS, coordination.pattern()));
        new AgentPath(repository.paraDir().resolve("bin"), program.launcher()).make();
        new NativeLibrary(program.state().filter(Files::isWritable).orElse(files.folder())).use();
        TmuxServer server = new TmuxServer(exec, runtime.tmuxSocket(), files.tmuxConfiguration());
        LatestPanes panes = new LatestPanes();
        ExecutorService threads = Executors.newCachedThreadPool(Threads.named("door"));
        boolean isEmptied;
        try (SqliteEventLog events = SqliteEventLog.open(files.events());
                ControlClient tmux = new ControlClient(server, panes);
                Engine engine = Engine.start(events, moments);
                MirrorKeeper mirror = MirrorKeeper.start(engine, new MirrorFile(coordination.state()), moments::now)) {
            threads.execute(() -> startTmux(server, tmux));
            Hands.Ground ground =
                    new Hands.Ground(exec, environment, runtime, moments::now, new ReportAddress(files::token));
            Hands hands = new Hands(repository, ground, tmux);
            SupervisorDesk.Facts facts = new SupervisorDesk.Facts(program, repository, files, runtime, moments.now());
            isEmptied = attend(new Staff(engine, hands, server, tmux, panes, threads), facts);
        } finally {
            threads.shutdownNow();
        }
        if (isEmptied || isLeftBare(server)) {
            runtime.remove();
        }
        LOG.info("stopped");
        return 0;
    }

    /** Who is there to serve. */
    private record Staff(
            Engine engine,
            Hands hands,
            TmuxServer server,
            ControlClient tmux,
            LatestPanes panes,
            ExecutorService threads) {}

    /** Opens the doors, has everything done and watched, and waits for the end; tells whether the panes were ended. */
    private boolean attend(Staff staff, SupervisorDesk.Facts facts) {
        Engine engine = staff.engine();
        ConflictLooks radar = staff.hands().radar(engine.board(), moments::now);
        SystemWorld world = world(staff, radar);
        Usage usage = new Usage(moments::now);
        Capacity capacity = capacity(staff);
        CountDownLatch end = new CountDownLatch(1);
        SupervisorDesk desk = new SupervisorDesk(facts, engine.board(), end);
        Toolbox toolbox = new Toolbox(new Repeats(engine), Tools.all(new House(engine, world)));
        Callers callers = new Callers(world::sessionAt);
        Mcp mcp =
                new Mcp(toolbox, callers, () -> staff.hands().settings.current().workflow(), program.version());
        Door.Parts parts = new Door.Parts(new Counter(toolbox, callers, desk), mcp, staff.threads(), usage);
        try (radar;
                DiffLooks diffs = new DiffLooks(
                        engine.board(),
                        staff.hands().snapshots,
                        staff.hands().diffs,
                        new WorktreeStates(facts.repository()),
                        moments::now);
                Watching watching = new Watching(
                        new Watching.Sources(engine, staff.panes(), staff.tmux(), world, capacity),
                        staff.hands(),
                        new Watching.Works(diffs, radar),
                        moments);
                Foreman foreman = Foreman.start(engine, duties(staff, watching.looks(), capacity), alone);
                Door door = Door.open(facts.runtime().door(), parts);
                HttpDoor http = new HttpDoor(facts.files(), desk, staff.hands().reports)) {
            facts.files().writeAddress(desk.address());
            staff.threads().execute(() -> http.open(mcp, watching.hearing(), usage));
            LOG.log(Level.INFO, "para-tui {0} supervises {1}", new Object[] {
                program.version(), facts.repository().commonDir()
            });
            new Unused(engine.board(), usage, moments::now).awaitEnd(end);
            facts.files().forgetAddress();
            if (desk.endsPanes()) {
                endPanes(staff);
            }
            return desk.endsPanes();
        }
    }

    private static Capacity capacity(Staff staff) {
        SettingsFiles settings = staff.hands().settings;
        return new Capacity(staff.engine().board(), () -> settings.current().maxParallel());
    }

    private SystemWorld world(Staff staff, ConflictLooks radar) {
        return new SystemWorld(
                staff.hands().gitLook(radar),
                new PaneLook(staff.server(), staff.hands().capture, staff.hands().typing, staff.hands().films),
                staff.hands().rules(),
                staff.engine()::board,
                moments::now);
    }

    private static void endPanes(Staff staff) {
        staff.engine().ask(new EndPanes(), "person");
        // Its client would connect again, and have a new server started by that.
        staff.tmux().close();
        staff.server().kill();
    }

    private Duties duties(Staff staff, PaneLooks looks, Capacity capacity) {
        Engine engine = staff.engine();
        Hands hands = staff.hands();
        Repository repository = hands.repository;
        StartSession.Trees trees = new StartSession.Trees(repository, new Worktrees(repository), hands.making);
        Trash trash = new Trash(repository);
        Publisher publisher = new Publisher(repository, hands.locks);
        Inspector inspector = new Inspector(repository, new CleanTrees(repository), hands.trial, moments::now);
        Yard.Hands landers = new Yard.Hands(hands.commits, hands.landing, publisher, alone);
        LandEntry landings =
                new LandEntry(new Yard(engine, repository, landers, inspector, hands.commands, hands.proposals));
        landings.tidy();
        return talk(hands, looks)
                .with(Intent.Start.class, new StartSession(trees, hands.seats, hands.prompts, capacity))
                .with(Intent.Adopt.class, new AdoptSession(trees))
                .with(Intent.Resume.class, new ResumeSession(trees, hands.seats, hands.prompts))
                .with(Intent.Finish.class, new FinishSession(repository, hands.commits, hands.places))
                .with(Intent.Land.class, landings)
                .with(Intent.Restack.class, new RestackSession(hands.restack))
                .with(Intent.Follow.class, new FollowLanding(repository, hands.trial, hands.commands, engine.board()))
                .with(Intent.Close.class, new CloseSession(hands.seats, trash, hands.making, moments::now))
                .with(Intent.Cancel.class, new CancelSession(hands.seats, trash, hands.making, moments::now))
                .with(
                        Intent.Clean.class,
                        new CleanTrash(
                                trash,
                                hands.films,
                                new OldKeepsakes(new Keepsakes(repository), hands.settings),
                                moments::now))
                .with(Intent.Check.class, new RunCheck(repository, hands.trial, hands.settings, engine.board()))
                .with(
                        Intent.Undo.class,
                        new UndoAct(
                                new UndoAct.Returns(trash, hands.making::cameBack),
                                new FinishUndo(repository),
                                new UndoAct.Landings(new LandingUndo(repository, hands.locks), hands.restack),
                                moments::now));
    }

    /** What is typed into panes. */
    private static Duties talk(Hands hands, PaneLooks looks) {
        return new Duties()
                .with(Intent.Send.class, new TypeText(hands.prompting, hands.places, hands.programs, looks::now))
                .with(
                        Intent.Deliver.class,
                        new DeliverMessage(hands.prompting, hands.places, hands.programs, looks::now))
                .with(Intent.Reply.class, new AnswerQuestion(hands.prompting, hands.typing, hands.places, looks::now))
                .with(Intent.Answer.class, new AnswerPrompt(hands.programs, hands.typing, looks::now));
    }

    /** Without a session of anybody's the server would stay for nothing. */
    private static boolean isLeftBare(TmuxServer server) {
        try {
            return server.endIfBare();
        } catch (RuntimeException failure) {
            LOG.log(Level.INFO, "tmux is not at hand", failure);
            return false;
        }
    }

    private static void startTmux(TmuxServer server, ControlClient tmux) {
        try {
            server.prepare();
            tmux.start(TMUX_PATIENCE);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "tmux is not at hand", failure);
        }
    }
}
