package dev.paratui.git;

import dev.paratui.exec.Exec;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Prepared;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A repository with one session in it, and the room's objects around it. */
final class LandingWorld {
    final GitWorld world;
    final Path top;
    final Repository repository;
    final Path tree;
    final Locks locks = new Locks(InstantSource.system());
    final Landing landing;
    final Publisher publisher;

    LandingWorld(Path temporary) {
        this(temporary, exec -> exec);
    }

    /** @param way in which the room under test starts git */
    LandingWorld(Path temporary, UnaryOperator<Exec> way) {
        world = new GitWorld(temporary);
        top = world.repository("re po");
        world.commit(top, "shared", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        repository = Repository.find(way.apply(world.exec()), top);
        repository.ensureExcluded(java.util.List.of("/.para/"));
        tree = session("fix");
        landing = new Landing(repository, new Quarantine(repository, world.path("run")));
        publisher = new Publisher(repository, locks);
    }

    Path session(String name) {
        Path place = repository.worktreesDir().resolve(name);
        new Worktrees(repository).ensure(new WorktreePlan(place, "para/" + name, world.head(top), "session"));
        return place;
    }

    LandingPlan plan(String strategy) {
        return new LandingPlan("fix", "para/fix", "main", strategy, Optional.of("land fix"));
    }

    Prepared prepare(String strategy) {
        return (Prepared) landing.prepare(plan(strategy));
    }

    String land(String strategy) {
        return ((Landed) publisher.publish(prepare(strategy))).commit();
    }

    String main() {
        return repository.tip("main").orElseThrow();
    }

    String log(String format) {
        return world.git(top, "log", "-1", "--format=" + format, "main");
    }
}
