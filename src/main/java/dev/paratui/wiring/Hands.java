package dev.paratui.wiring;

import dev.paratui.agent.Docker;
import dev.paratui.agent.Modes;
import dev.paratui.agent.Programs;
import dev.paratui.config.Forges;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.Board;
import dev.paratui.engine.Films;
import dev.paratui.engine.Radar;
import dev.paratui.engine.SystemWorld;
import dev.paratui.engine.duty.Detached;
import dev.paratui.engine.duty.Furnishing;
import dev.paratui.engine.duty.MakingReady;
import dev.paratui.engine.duty.Pause;
import dev.paratui.engine.duty.Places;
import dev.paratui.engine.duty.Ports;
import dev.paratui.engine.duty.Prompting;
import dev.paratui.engine.duty.Prompts;
import dev.paratui.engine.duty.ReportAddress;
import dev.paratui.engine.duty.RepositoryCommands;
import dev.paratui.engine.duty.Seats;
import dev.paratui.engine.duty.SessionVariables;
import dev.paratui.engine.duty.Trial;
import dev.paratui.engine.train.Proposals;
import dev.paratui.engine.watch.ConflictLooks;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.SearchPath;
import dev.paratui.git.Bases;
import dev.paratui.git.Commits;
import dev.paratui.git.Diffs;
import dev.paratui.git.History;
import dev.paratui.git.IgnoredFiles;
import dev.paratui.git.Landing;
import dev.paratui.git.Locks;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.News;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Restack;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Stands;
import dev.paratui.git.Tips;
import dev.paratui.git.Trash;
import dev.paratui.git.Trials;
import dev.paratui.model.Entry;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Commands;
import dev.paratui.tmux.PaneProcesses;
import dev.paratui.tmux.Panes;
import dev.paratui.tmux.Typing;
import java.nio.file.Path;
import java.time.InstantSource;

/** The hands of one repository's supervisor, each made once. */
final class Hands {
    final Exec exec;
    final Repository repository;
    final SettingsFiles settings;
    final Programs programs;
    final Modes modes;
    final Locks locks;
    final Landing landing;
    final Commits commits;
    final Snapshots snapshots;
    final Diffs diffs;
    final Quarantine quarantine;
    final Restack restack;
    final Capture capture;
    final Films films;
    final Typing typing;
    final Prompting prompting;
    final Places places;
    final Detached detached;
    final Seats seats;
    final Prompts prompts;
    final Trial trial;
    final RepositoryCommands commands;
    final Proposals proposals;
    final MakingReady making;
    final ReportAddress reports;

    Hands(Repository repository, Ground ground, Commands tmux) {
        this.exec = ground.exec();
        Environment environment = ground.environment();
        this.repository = repository;
        this.reports = ground.reports();
        Path root = repository.mainCheckout().orElse(repository.commonDir());
        this.settings = new SettingsFiles(root, environment.configHome());
        this.programs = new Programs(root, environment.configHome(), SearchPath.of(environment));
        this.modes = new Modes(root, environment.configHome());
        this.locks = new Locks(ground.clock());
        this.quarantine = new Quarantine(repository, ground.runtime().quarantine());
        this.landing = new Landing(repository, quarantine);
        this.restack = new Restack(repository, quarantine, locks);
        this.commits = new Commits(repository, locks);
        this.snapshots = new Snapshots(repository, quarantine);
        this.diffs = new Diffs(repository, quarantine);
        this.capture = new Capture(tmux);
        this.films = new Films(repository.paraDir().resolve("films"));
        this.typing = new Typing(tmux);
        this.prompting = new Prompting(typing, capture, Pause.real());
        this.places = new Places(repository.paraDir());
        this.detached = new Detached(exec, places);
        SessionVariables variables =
                new SessionVariables(root, new Ports(repository.paraDir().resolve("ports")), settings);
        this.seats = new Seats(
                programs,
                new Panes(tmux, new PaneProcesses(exec)),
                detached,
                prompting,
                new Seats.Rooms(
                        places, variables, repository.commonDir(), environment, new Docker(exec), ground.reports()));
        this.trial = new Trial(exec, repository.paraDir().resolve("checks"));
        this.commands =
                new RepositoryCommands(new NamedFiles(repository), settings, new Trust(environment.configHome()));
        this.proposals = new Proposals(repository, new Forges(root, environment.configHome()), trial);
        this.making = making(repository, commands, trial, new MakingReady.Room(places, variables));
        this.prompts = new Prompts(modes, settings, programs);
    }

    private static MakingReady making(
            Repository repository, RepositoryCommands commands, Trial trial, MakingReady.Room room) {
        Furnishing furnishing = new Furnishing(new IgnoredFiles(repository), repository.mainCheckout());
        return new MakingReady(furnishing, commands, trial, room);
    }

    /** What all hands stand on. */
    record Ground(
            Exec exec, Environment environment, RuntimeFolder runtime, InstantSource clock, ReportAddress reports) {}

    SystemWorld.GitLook gitLook(Radar radar) {
        return new SystemWorld.GitLook(
                repository,
                new Bases(repository),
                snapshots,
                diffs,
                landing,
                new News(repository),
                radar,
                new Trash(repository));
    }

    ConflictLooks radar(Board board, InstantSource clock) {
        Bases bases = new Bases(repository);
        return new ConflictLooks(
                board,
                new ConflictLooks.Sources(
                        snapshots,
                        new Stands(repository, quarantine),
                        new Trials(repository, quarantine),
                        new Tips(repository),
                        new History(repository)),
                (ledger, session) -> ledger.train().open().stream()
                        .filter(entry -> entry.session().equals(session.name()))
                        .findFirst()
                        .map(Entry::target)
                        .orElseGet(() -> bases.target(
                                settings.current().target(), session.work().base())),
                clock);
    }

    SystemWorld.Rules rules() {
        return new SystemWorld.Rules(settings, programs, modes);
    }
}
