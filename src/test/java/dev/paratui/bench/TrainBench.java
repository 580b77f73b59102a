package dev.paratui.bench;

import dev.paratui.command.Conclude;
import dev.paratui.command.RequestLanding;
import dev.paratui.config.Forges;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Duties;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Foreman;
import dev.paratui.engine.Samples;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.duty.LandEntry;
import dev.paratui.engine.duty.RepositoryCommands;
import dev.paratui.engine.duty.Trial;
import dev.paratui.engine.train.Inspector;
import dev.paratui.engine.train.Proposals;
import dev.paratui.engine.train.Yard;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.Commits;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Landing;
import dev.paratui.git.Locks;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.Publisher;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.model.EntryState;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long landings take on a repository of ten thousand files, from request to main moved: one squash without a check,
 * and twenty at once with a check of one second. By hand:
 * {@code mvn -Dtest=TrainBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class TrainBench {
    private static final int FILES = Integer.getInteger("bench.files", 10_000);
    private static final int ROUNDS = 7;
    private static final int QUEUED = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void landings() {
        GitWorld git = new GitWorld(folder);
        Path top = git.repository("repo");
        for (int number = 0; number < FILES; number++) {
            GitWorld.write(top.resolve("d" + number / 20 + "/f" + number), "line\n".repeat(20) + number + "\n");
        }
        git.commitAll(top, "files");
        GitWorld.write(top.resolve(".para/config.toml"), "[landing]\nafter = \"keep\"\n");
        Repository repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        try (SqliteEventLog log = SqliteEventLog.open(git.path("events"));
                Engine engine = Engine.start(log, new SystemMoments())) {
            LandEntry landings = new LandEntry(yard(git, repository, engine));
            try (Foreman unused = Foreman.start(
                    engine,
                    new Duties().with(Intent.Start.class, Samples.starts()).with(Intent.Land.class, landings))) {
                List<Long> millis = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    session(git, repository, engine, "one" + round);
                    long begin = System.nanoTime();
                    awaitLanded(engine, List.of(queue(engine, "one" + round)));
                    millis.add((System.nanoTime() - begin) / 1_000_000);
                }
                System.out.printf(Locale.ROOT, "%d files, one squash without a check: %s ms%n", FILES, millis);
                GitWorld.write(top.resolve(".para/config.toml"), "[landing]\nafter = \"keep\"\ncheck = \"sleep 1\"\n");
                for (int number = 0; number < QUEUED; number++) {
                    session(git, repository, engine, "many" + number);
                }
                long begin = System.nanoTime();
                List<String> entries = new ArrayList<>();
                for (int number = 0; number < QUEUED; number++) {
                    entries.add(queue(engine, "many" + number));
                }
                awaitLanded(engine, entries);
                System.out.printf(
                        Locale.ROOT,
                        "%d queued with a check of 1 s: %.1f s%n",
                        QUEUED,
                        (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private static Yard yard(GitWorld git, Repository repository, Engine engine) {
        Path configHome = git.path("home/.config");
        Locks locks = new Locks(InstantSource.system());
        Landing landing = new Landing(repository, new Quarantine(repository, git.path("run")));
        Trial trial = new Trial(git.exec(), repository.paraDir().resolve("checks"));
        SettingsFiles settings = new SettingsFiles(repository.mainCheckout().orElseThrow(), configHome);
        return new Yard(
                engine,
                repository,
                new Yard.Hands(new Commits(repository, locks), landing, new Publisher(repository, locks), new Alone()),
                new Inspector(repository, new CleanTrees(repository), trial, InstantSource.system()),
                new RepositoryCommands(new NamedFiles(repository), settings, new Trust(configHome)),
                new Proposals(repository, new Forges(repository.mainCheckout().orElseThrow(), configHome), trial));
    }

    private static void session(GitWorld git, Repository repository, Engine engine, String name) {
        Path tree = repository.worktreesDir().resolve(name);
        Path top = repository.mainCheckout().orElseThrow();
        new Worktrees(repository).ensure(new WorktreePlan(tree, "para/" + name, git.head(top), "session"));
        git.commit(tree, "d1/" + name, name);
        String start = engine.ask(Samples.request(name, tree.toString(), ExecKind.TMUX), "person")
                .subject();
        engine.ask(
                new Conclude(start, List.of(new SessionStarted(new SessionName(name), Samples.SEAT, start))),
                "supervisor");
    }

    private static String queue(Engine engine, String name) {
        Wanted wanted = Wanted.whole(Strategy.SQUASH, "main", "land " + name);
        return engine.ask(new RequestLanding(new SessionName(name), wanted), "person")
                .subject();
    }

    private static void awaitLanded(Engine engine, List<String> entries) {
        engine.board()
                .await(
                        PATIENCE,
                        snapshot -> entries.stream()
                                        .allMatch(id -> snapshot.ledger()
                                                        .train()
                                                        .find(id)
                                                        .orElseThrow()
                                                        .state()
                                                == EntryState.LANDED)
                                ? Optional.of(true)
                                : Optional.empty())
                .orElseThrow();
    }
}
