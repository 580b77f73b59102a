package dev.paratui.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.paratui.command.Conclude;
import dev.paratui.command.RequestSession;
import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.watch.ConflictLooks;
import dev.paratui.event.SessionStarted;
import dev.paratui.git.GitWorld;
import dev.paratui.git.History;
import dev.paratui.git.Quarantine;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Stands;
import dev.paratui.git.Tips;
import dev.paratui.git.Trials;
import dev.paratui.git.WorktreePlan;
import dev.paratui.git.Worktrees;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.model.Base;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Matrix;
import dev.paratui.model.Meeting;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the radar costs with 30 sessions on 10,000 files. By hand: {@code mvn -Dtest=RadarBench -Dtest.excluded=none
 * test}.
 */
@Tag("bench")
class RadarBench {
    private static final int SESSIONS = 30;
    private static final int FOLDERS = 100;
    private static final int FILES_EACH = 100;
    private static final int HOT = 40;
    private static final long TICKS_PER_SECOND = 100;
    private static final long LOOK_NANOS = 5_000_000;
    /** Nothing new for this long: it has settled. */
    private static final long SETTLED_NANOS = 700_000_000;

    @TempDir
    Path folder;

    @Test
    void thirtySessionsOnTenThousandFiles() throws Exception {
        GitWorld git = new GitWorld(folder);
        Path top = git.repository("repo");
        fill(top);
        git.commitAll(top, "ground");
        git.git(top, "gc", "--quiet");
        Repository repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("log"));
                Engine engine = Engine.start(log, new SystemMoments())) {
            Quarantine quarantine = new Quarantine(repository, folder.resolve("run"));
            Snapshots snapshots = new Snapshots(repository, quarantine);
            try (ConflictLooks radar = new ConflictLooks(
                    engine.board(),
                    new ConflictLooks.Sources(
                            snapshots,
                            new Stands(repository, quarantine),
                            new Trials(repository, quarantine),
                            new Tips(repository),
                            new History(repository)),
                    (ledger, session) -> "main",
                    new SystemMoments()::now)) {
                measure(new Ground(git, top, engine, radar, snapshots), repository);
            }
        }
    }

    /** What is measured on. */
    private record Ground(GitWorld git, Path top, Engine engine, ConflictLooks radar, Snapshots snapshots) {
        Matrix matrix() {
            return engine.board().snapshot().sightings().matrix();
        }

        Session session(String name) {
            return engine.board().snapshot().ledger().sessionOrRefuse(new SessionName(name));
        }

        String objects() {
            return git.git(top, "count-objects");
        }
    }

    private static void measure(Ground ground, Repository repository) throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < SESSIONS; i++) {
            Path tree = repository.worktreesDir().resolve("s" + i);
            new Worktrees(repository)
                    .ensure(new WorktreePlan(tree, "para/s" + i, ground.git().head(ground.top()), "session"));
            work(tree, i, random);
            start(ground, "s" + i, tree);
        }
        String before = ground.objects();
        double cpu = cpu();
        long wall = System.nanoTime();
        ground.radar().refresh();
        say("first time, snapshots of all included", cpu() - cpu, wall);
        long conflicts =
                ground.matrix().all().stream().filter(Meeting::isConflict).count();
        System.out.printf(
                "%d pairs, %d of them in conflict%n", ground.matrix().all().size(), conflicts);
        cpu = cpu();
        wall = System.nanoTime();
        ground.radar().refresh();
        say("again, nothing changed, snapshots of all included", cpu() - cpu, wall);
        for (int round = 0; round < 3; round++) {
            edit(ground, round);
        }
        System.out.println("objects of the repository before: " + before + "; after: " + ground.objects());
    }

    private static void edit(Ground ground, int round) throws IOException, InterruptedException {
        Session session = ground.session("s" + round);
        Path tree = Path.of(session.work().worktree());
        long edition = ground.matrix().edition();
        for (int hot = 0; hot < 5; hot++) {
            Files.writeString(file(tree, hot), "a line of the edit number " + round + "\n");
        }
        double cpu = cpu();
        long wall = System.nanoTime();
        ground.radar().took(session, ground.snapshots().take(tree));
        while (ground.matrix().edition() == edition) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        say("after one edit, seen first", cpu() - cpu, wall);
        long seen = -1;
        while (seen != ground.matrix().edition()) {
            seen = ground.matrix().edition();
            LockSupport.parkNanos(SETTLED_NANOS);
        }
        say("after one edit, all pairs (1 s of waiting in the wall time)", cpu() - cpu, wall);
    }

    private static void say(String what, double cpuSeconds, long wallBegin) {
        System.out.printf(
                Locale.ROOT, "%s: %.2f s CPU, %.2f s%n", what, cpuSeconds, (System.nanoTime() - wallBegin) / 1e9);
    }

    /** Of this process and of all programs that it started and that have ended. */
    private static double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double children = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / (double) TICKS_PER_SECOND;
        OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return children + own.getProcessCpuTime() / 1e9;
    }

    private static void fill(Path top) {
        for (int folder = 0; folder < FOLDERS; folder++) {
            for (int file = 0; file < FILES_EACH; file++) {
                String text = ("line of " + folder + " and " + file + "\n").repeat(40);
                GitWorld.write(top.resolve("folder" + folder).resolve("file" + file), text);
            }
        }
    }

    /** Seven edits, three of them where others are, and five new files. */
    private static void work(Path tree, int session, Random random) throws IOException {
        for (int i = 0; i < 3; i++) {
            Path hot = file(tree, random.nextInt(HOT));
            Files.writeString(hot, Files.readString(hot).replaceFirst("line", "changed by " + session));
        }
        for (int i = 0; i < 4; i++) {
            Path own = tree.resolve("folder" + (60 + session)).resolve("file" + i);
            Files.writeString(own, Files.readString(own) + "added by " + session + "\n");
        }
        for (int i = 0; i < 5; i++) {
            GitWorld.write(tree.resolve("folder" + session).resolve("new" + session + "-" + i), "new\n");
        }
    }

    private static Path file(Path tree, int hot) {
        return tree.resolve("folder" + hot).resolve("file0");
    }

    private static void start(Ground ground, String name, Path tree) {
        SessionName session = new SessionName(name);
        RequestSession like = dev.paratui.engine.Samples.request(name, tree.toString(), ExecKind.TMUX);
        Work work = new Work("para/" + name, new Base("main", ground.git().head(ground.top())), tree.toString());
        String start = ground.engine()
                .ask(new RequestSession(session, like.brief(), work), "person")
                .subject();
        ground.engine()
                .ask(
                        new Conclude(
                                start, List.of(new SessionStarted(session, dev.paratui.engine.Samples.SEAT, start))),
                        "supervisor");
    }
}
