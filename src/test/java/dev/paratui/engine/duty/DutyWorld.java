package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.agent.Docker;
import dev.paratui.agent.Modes;
import dev.paratui.agent.Programs;
import dev.paratui.command.Command;
import dev.paratui.command.Conclude;
import dev.paratui.command.RequestSession;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.Capacity;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.StepMoments;
import dev.paratui.exec.Environment;
import dev.paratui.exec.SearchPath;
import dev.paratui.git.Commits;
import dev.paratui.git.FinishUndo;
import dev.paratui.git.GitWorld;
import dev.paratui.git.IgnoredFiles;
import dev.paratui.git.LandingUndo;
import dev.paratui.git.Locks;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Restack;
import dev.paratui.git.Trash;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Activity;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Permissions;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Sessions with real git and a real tmux server of their own, and the duties that make and end them. */
final class DutyWorld implements AutoCloseable {
    final GitWorld git;
    final Path top;
    final Repository repository;
    final TmuxWorld tmux = new TmuxWorld();
    final StepMoments moments = new StepMoments();
    final Engine engine = Engine.start(new MemoryLog(), moments);
    final Places places;
    final Prompting prompting;
    final Programs programs;
    final StartSession starts;
    final AdoptSession adopts;
    final ResumeSession resumes;
    final CancelSession cancels;
    final FinishSession finishes;
    final UndoAct undoes;
    final Trash trash;
    final SettingsFiles settings;
    final Trust trust;
    final RepositoryCommands commands;
    final TypeText types;
    private final AtomicReference<Evidence> look =
            new AtomicReference<>(new Evidence(Activity.IDLE, "screen", "", Instant.EPOCH));

    DutyWorld(Path temporary) throws IOException {
        git = new GitWorld(temporary);
        top = git.repository("re po");
        repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        Path configHome = git.path("home/.config");
        Environment environment = Environment.of(Map.of("PATH", System.getenv("PATH"), "SHELL", "/bin/sh"));
        programs = new Programs(top, configHome, SearchPath.of(environment));
        places = new Places(repository.paraDir());
        prompting = new Prompting(tmux.typing, tmux.capture, Pause.real());
        settings = new SettingsFiles(top, configHome);
        SessionVariables variables = new SessionVariables(top, new Ports(git.path("ports")), settings);
        Seats.Rooms rooms = new Seats.Rooms(
                places, variables, repository.commonDir(), environment, new Docker(git.exec()), noReports());
        Seats seats = new Seats(programs, tmux.panes, new Detached(git.exec(), places), prompting, rooms);
        Prompts prompts = new Prompts(new Modes(top, configHome), settings, programs);
        Worktrees worktrees = new Worktrees(repository);
        trash = new Trash(repository);
        Locks locks = new Locks(InstantSource.system());
        trust = new Trust(configHome);
        commands = new RepositoryCommands(new NamedFiles(repository), settings, trust);
        MakingReady making = new MakingReady(
                new Furnishing(new IgnoredFiles(repository), Optional.of(top)),
                commands,
                new Trial(git.exec(), git.path("checks")),
                new MakingReady.Room(places, variables));
        StartSession.Trees trees = new StartSession.Trees(repository, worktrees, making);
        starts = new StartSession(trees, seats, prompts, new Capacity(engine.board(), () -> settings.current()
                .maxParallel()));
        adopts = new AdoptSession(trees);
        resumes = new ResumeSession(trees, seats, prompts);
        cancels = new CancelSession(seats, trash, making, InstantSource.system());
        finishes = new FinishSession(repository, new Commits(repository, locks), places);
        undoes = new UndoAct(
                trash,
                new FinishUndo(repository),
                new UndoAct.Landings(
                        new LandingUndo(repository, locks),
                        new Restack(repository, new Quarantine(repository, git.path("trials")), locks)),
                InstantSource.system());
        types = new TypeText(prompting, places, programs, there -> look.get());
    }

    /** A session of the program {@code shell} that runs this script, or without one the shell itself. */
    Session start(String name, String script) {
        perform(starts, asked(request(name, script, List.of())));
        return session(name);
    }

    RequestSession request(String name, String script, List<String> after) {
        Brief brief = new Brief("shell", ExecKind.TMUX, "", script, after, Permissions.ASKED, Map.of());
        Base base = new Base("main", git.head(top));
        Path tree = repository.worktreesDir().resolve(name);
        return new RequestSession(new SessionName(name), brief, new Work("para/" + name, base, tree.toString()));
    }

    /** The intent that this command gives. */
    String asked(Command command) {
        return engine.ask(command, "person").subject();
    }

    /** Has an open intent done and written down. */
    Done perform(Duty<? extends Intent> duty, String intent) {
        Done done = tried(duty, intent);
        assertThat(done.again()).isEmpty();
        engine.ask(new Conclude(intent, done.events()), "supervisor");
        return done;
    }

    /** Has it done but not written down: what a crash in between leaves. */
    Done tried(Duty<? extends Intent> duty, String intent) {
        Intent open = Optional.ofNullable(
                        engine.board().snapshot().ledger().duties().open().get(intent))
                .orElseThrow();
        @SuppressWarnings("unchecked") // the test names the duty of this intent
        Duty<Intent> its = (Duty<Intent>) duty;
        return its.perform(open, engine.board().snapshot());
    }

    Session session(String name) {
        return engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
    }

    static Path tree(Session session) {
        return Path.of(session.work().worktree());
    }

    static String pane(Session session) {
        return session.seat().pane().orElseThrow();
    }

    Optional<String> livingPane(Session session) {
        return tmux.panes.living(session.name());
    }

    void awaitEnd(Session session) {
        TmuxWorld.await(
                "the end of " + session.name(), () -> livingPane(session).isEmpty());
    }

    void awaitFile(Path file, String text) {
        TmuxWorld.await(
                text + " in " + file,
                () -> file.toFile().exists() && GitWorld.read(file).equals(text));
    }

    @Override
    public void close() throws IOException {
        engine.close();
        tmux.close();
    }

    private static ReportAddress noReports() {
        ReportAddress none = new ReportAddress(() -> "secret");
        none.opensAt(Optional.empty());
        return none;
    }
}
