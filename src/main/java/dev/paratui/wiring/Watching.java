package dev.paratui.wiring;

import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.World;
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
import dev.paratui.engine.watch.ResolvedLooks;
import dev.paratui.git.BranchFiles;
import dev.paratui.git.Remains;
import dev.paratui.git.Resolved;
import dev.paratui.tmux.ControlClient;
import java.util.List;

/** The observer with all that it looks at. */
final class Watching implements AutoCloseable {
    private final PaneLooks looks;
    private final Observer observer;
    private final Observer coordination;

    Watching(Sources sources, Hands hands, DiffLooks diffs, SystemMoments moments) {
        Engine engine = sources.engine();
        LatestPanes panes = sources.panes();
        this.looks = new PaneLooks(engine, panes, hands.capture, hands.programs, moments::now, diffs::suspect);
        this.observer = Observer.start(
                engine.board(),
                List.of(
                        looks,
                        new DetachedLooks(engine, hands.detached, moments::now, diffs::suspect),
                        new LossLooks(
                                engine,
                                panes,
                                sources.tmux()::statusNow,
                                new BranchFiles(hands.repository),
                                moments::now),
                        diffs));
        panes.wakes(observer::wake);
        this.coordination = Observer.start(engine.board(), coordination(sources, hands, moments));
    }

    /** Where it hears from. */
    record Sources(Engine engine, LatestPanes panes, ControlClient tmux, World world) {}

    PaneLooks looks() {
        return looks;
    }

    @Override
    public void close() {
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
                new ResolvedLooks(engine, new Resolved(hands.repository)),
                new OpeningLooks(engine, sources.world(), hands.settings));
    }
}
