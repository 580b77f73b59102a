package dev.paratui.wiring;

import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.watch.DetachedLooks;
import dev.paratui.engine.watch.DiffLooks;
import dev.paratui.engine.watch.LatestPanes;
import dev.paratui.engine.watch.LossLooks;
import dev.paratui.engine.watch.Observer;
import dev.paratui.engine.watch.PaneLooks;
import dev.paratui.git.BranchFiles;
import dev.paratui.tmux.ControlClient;
import java.util.List;

/** The observer with all that it looks at. */
final class Watching implements AutoCloseable {
    private final PaneLooks looks;
    private final Observer observer;

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
    }

    /** Where it hears from. */
    record Sources(Engine engine, LatestPanes panes, ControlClient tmux) {}

    PaneLooks looks() {
        return looks;
    }

    @Override
    public void close() {
        observer.close();
    }
}
