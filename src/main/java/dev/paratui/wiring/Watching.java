package dev.paratui.wiring;

import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.World;
import dev.paratui.engine.watch.ConflictLooks;
import dev.paratui.engine.watch.DetachedLooks;
import dev.paratui.engine.watch.DiffLooks;
import dev.paratui.engine.watch.GateLooks;
import dev.paratui.engine.watch.LatestPanes;
import dev.paratui.engine.watch.LeaseLooks;
import dev.paratui.engine.watch.Left;
import dev.paratui.engine.watch.LossLooks;
import dev.paratui.engine.watch.Observer;
import dev.paratui.engine.watch.OpenedLooks;
import dev.paratui.engine.watch.OpeningLooks;
import dev.paratui.engine.watch.PaneLooks;
import dev.paratui.engine.watch.TreeWatch;
import dev.paratui.git.BranchFiles;
import dev.paratui.git.Remains;
import dev.paratui.git.WorktreeFolders;
import dev.paratui.tmux.ControlClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The observer with all that it looks at. */
final class Watching implements AutoCloseable {
    private final PaneLooks looks;
    private final Observer observer;
    private final Observer coordination;
    private final TreeWatch trees;

    Watching(Sources sources, Hands hands, Works works, SystemMoments moments) {
        DiffLooks diffs = works.diffs();
        diffs.tells(works.radar()::took);
        works.radar().retakes(diffs::suspect);
        Engine engine = sources.engine();
        LatestPanes panes = sources.panes();
        this.looks = new PaneLooks(engine, panes, hands.capture, hands.programs, moments::now, diffs::suspect);
        AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});
        this.trees = new TreeWatch(new WorktreeFolders(hands.repository), session -> {
            diffs.suspect(session);
            Optional.ofNullable(wake.get()).ifPresent(Runnable::run);
        });
        this.observer = Observer.start(
                engine.board(),
                List.of(
                        looks,
                        trees,
                        new DetachedLooks(engine, hands.detached, moments::now, diffs::suspect),
                        new LossLooks(
                                engine,
                                panes,
                                sources.tmux()::statusNow,
                                new BranchFiles(hands.repository),
                                moments::now),
                        diffs,
                        works.radar()));
        panes.wakes(observer::wake);
        wake.set(observer::wake);
        this.coordination = Observer.start(engine.board(), coordination(sources, hands, moments));
    }

    /** What looks at work trees. */
    record Works(DiffLooks diffs, ConflictLooks radar) {}

    /** Where it hears from. */
    record Sources(Engine engine, LatestPanes panes, ControlClient tmux, World world) {}

    PaneLooks looks() {
        return looks;
    }

    @Override
    public void close() {
        trees.close();
        observer.close();
        coordination.close();
    }

    /** On a thread of its own: it makes commits and resolves branches, for which panes shall not wait. */
    private static List<Observer.Look> coordination(Sources sources, Hands hands, SystemMoments moments) {
        Engine engine = sources.engine();
        Left left = new Left(new Remains(hands.repository, hands.snapshots));
        return List.of(
                new OpenedLooks(engine, left, moments::now),
                new LeaseLooks(engine, left, hands.settings, moments::now),
                new GateLooks(engine),
                new OpeningLooks(engine, sources.world(), hands.settings));
    }
}
