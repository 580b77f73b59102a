package dev.paratui.engine.train;

import dev.paratui.command.Command;
import dev.paratui.command.Conclude;
import dev.paratui.command.RequestLanding;
import dev.paratui.command.RequestSession;
import dev.paratui.config.Forges;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Duties;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Foreman;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.duty.FollowLanding;
import dev.paratui.engine.duty.LandEntry;
import dev.paratui.engine.duty.RepositoryCommands;
import dev.paratui.engine.duty.RestackSession;
import dev.paratui.engine.duty.Trial;
import dev.paratui.engine.duty.UndoAct;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.Commits;
import dev.paratui.git.FinishUndo;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Landing;
import dev.paratui.git.LandingUndo;
import dev.paratui.git.Locks;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.Publisher;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Restack;
import dev.paratui.git.Trash;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Brief;
import dev.paratui.model.Deletions;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.model.Strategy;
import dev.paratui.model.Terms;
import dev.paratui.model.Wanted;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A repository with sessions, real git and the real train. */
final class TrainWorld implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final GitWorld git;
    final Path top;
    final Repository repository;
    final Engine engine = Engine.start(new MemoryLog(), new SystemMoments());
    final Yard yard;
    private final RepositoryCommands commands;
    private final Trust trust;
    private final LandEntry landings;
    private final FollowLanding follows;
    private final Restack restack;
    private final UndoAct undos;
    private Optional<Foreman> foreman = Optional.empty();

    TrainWorld(Path temporary) {
        git = new GitWorld(temporary, Map.of("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH")));
        top = git.repository("re po");
        repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        Locks locks = new Locks(InstantSource.system());
        Quarantine quarantine = new Quarantine(repository, git.path("run"));
        Landing landing = new Landing(repository, quarantine);
        restack = new Restack(repository, quarantine, locks);
        undos = new UndoAct(
                new UndoAct.Returns(new Trash(repository), session -> {}),
                new FinishUndo(repository),
                new UndoAct.Landings(new LandingUndo(repository, locks), restack),
                InstantSource.system());
        Yard.Hands hands =
                new Yard.Hands(new Commits(repository, locks), landing, new Publisher(repository, locks), new Alone());
        Trial trial = new Trial(git.exec(), repository.paraDir().resolve("checks"));
        Inspector inspector = new Inspector(repository, new CleanTrees(repository), trial, InstantSource.system());
        Path configHome = git.path("home/.config");
        commands = new RepositoryCommands(
                new NamedFiles(repository), new SettingsFiles(top, configHome), new Trust(configHome));
        trust = new Trust(configHome);
        yard = new Yard(
                engine,
                repository,
                hands,
                inspector,
                commands,
                new Proposals(repository, new Forges(top, configHome), trial));
        landings = new LandEntry(yard);
        follows = new FollowLanding(repository, trial, commands, engine.board());
    }

    /** Settings of this checkout: lines of {@code [landing]}. */
    void settings(String... lines) {
        GitWorld.write(
                top.resolve(".para/config.toml"),
                "[landing]\n" + (String.join("", lines).contains("after = ") ? "" : "after = \"keep\"\n")
                        + String.join("\n", lines) + "\n");
    }

    /** Allows what main's para.toml brings. */
    void trust() {
        trust.allow(commands.all("main", "main").stream()
                .map(one -> new Trust.Allowed(one.hash(), one.line()))
                .toList());
    }

    /** A session with one file of its own. */
    Path session(String name) {
        return session(name, name + ".txt", name + "\n");
    }

    Path session(String name, String file, String text) {
        Path tree = repository.worktreesDir().resolve(name);
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/" + name, git.head(top), "session"));
        GitWorld.write(tree.resolve(file), text);
        String start = ask(Samples.request(name, tree.toString(), ExecKind.TMUX));
        ask(new Conclude(start, List.of(new SessionStarted(new SessionName(name), Samples.SEAT, start))));
        return tree;
    }

    /** A session with a file of its own, which came with a check. */
    void sessionWithCheck(String name, String check) {
        Path tree = repository.worktreesDir().resolve(name);
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/" + name, git.head(top), "session"));
        GitWorld.write(tree.resolve(name + ".txt"), name + "\n");
        RequestSession usual = Samples.request(name, tree.toString(), ExecKind.TMUX);
        Brief brief = usual.brief().under(Terms.USUAL.checkedBy(check));
        String start = ask(new RequestSession(usual.session(), brief, usual.work()));
        ask(new Conclude(start, List.of(new SessionStarted(usual.session(), Samples.SEAT, start))));
    }

    String ask(Command command) {
        return engine.ask(command, "person").subject();
    }

    /** Only these files of it. */
    String queueFiles(String name, String... files) {
        return ask(new RequestLanding(
                new SessionName(name),
                new Wanted(Strategy.SQUASH, "main", "part of " + name, List.of(files), Deletions.FEW)));
    }

    Session sessionNamed(String name) {
        return engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
    }

    /** Waits until nothing is left to be done about it. */
    void awaitRest(String name) {
        await(snapshot ->
                snapshot.ledger().duties().of(new SessionName(name)).isEmpty() ? Optional.of(true) : Optional.empty());
    }

    String queue(String name) {
        return ask(new RequestLanding(new SessionName(name), Wanted.whole(Strategy.SQUASH, "main", "land " + name)));
    }

    List<String> queue(String first, String... others) {
        List<String> all = new java.util.ArrayList<>(List.of(queue(first)));
        Arrays.stream(others).map(this::queue).forEach(all::add);
        return all;
    }

    /** Sessions with one file of their own each. */
    void sessions(String... names) {
        Arrays.stream(names).forEach(this::session);
    }

    /** Has these landed together, as far as they can be; gives their entries. */
    List<String> ride(String first, String... others) {
        List<String> entries = queue(first, others);
        go();
        awaitAll(entries);
        return entries;
    }

    /** From now on whatever is queued is landed. */
    void go() {
        foreman = Optional.of(Foreman.start(
                engine,
                new Duties()
                        .with(Intent.Start.class, Samples.starts())
                        .with(Intent.Land.class, landings)
                        .with(Intent.Restack.class, new RestackSession(restack))
                        .with(Intent.Undo.class, undos)
                        .with(Intent.Follow.class, follows),
                yard.hands().alone()));
    }

    Entry entry(String id) {
        return engine.board().snapshot().ledger().train().find(id).orElseThrow();
    }

    /** Waits until each entry has come to an end. */
    void awaitAll(List<String> entries) {
        await(snapshot -> entries.stream().allMatch(id -> snapshot.ledger()
                        .train()
                        .find(id)
                        .orElseThrow()
                        .state()
                        .isOver())
                ? Optional.of(true)
                : Optional.empty());
    }

    void awaitState(String entry, EntryState state) {
        await(snapshot -> snapshot.ledger().train().find(entry).filter(found -> found.state() == state));
    }

    <T> T await(Function<Snapshot, Optional<T>> question) {
        return engine.board()
                .await(PATIENCE, question)
                .orElseThrow(() -> new AssertionError("not so: "
                        + engine.board().snapshot().ledger().train().entries().values()));
    }

    /** Waits until nothing is left of landings that are on record. */
    void awaitTidy() {
        TmuxWorld.await(
                "no ref of ours is left", () -> git.git(top, "for-each-ref", "--format=%(refname)", "refs/para/")
                        .isEmpty());
    }

    List<EntryState> states(List<String> entries) {
        return entries.stream().map(id -> entry(id).state()).toList();
    }

    String subjects() {
        return git.git(top, "log", "--reverse", "--format=%s", "main");
    }

    @Override
    public void close() {
        foreman.ifPresent(Foreman::close);
        engine.close();
    }
}
