package dev.paratui.wiring;

import dev.paratui.activity.HookEvent;
import dev.paratui.door.Hearing;
import dev.paratui.engine.Board;
import dev.paratui.engine.Capacity;
import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.engine.World;
import dev.paratui.engine.duty.ReportAddress;
import dev.paratui.engine.watch.Beliefs;
import dev.paratui.engine.watch.BudgetLooks;
import dev.paratui.engine.watch.ConflictLooks;
import dev.paratui.engine.watch.DetachedLooks;
import dev.paratui.engine.watch.DiffLooks;
import dev.paratui.engine.watch.DiskLooks;
import dev.paratui.engine.watch.GateLooks;
import dev.paratui.engine.watch.HookDesk;
import dev.paratui.engine.watch.LatestPanes;
import dev.paratui.engine.watch.LeaseLooks;
import dev.paratui.engine.watch.Left;
import dev.paratui.engine.watch.LimitLooks;
import dev.paratui.engine.watch.LossLooks;
import dev.paratui.engine.watch.Meter;
import dev.paratui.engine.watch.Notifier;
import dev.paratui.engine.watch.Observer;
import dev.paratui.engine.watch.OpenedLooks;
import dev.paratui.engine.watch.OpeningLooks;
import dev.paratui.engine.watch.PaneLooks;
import dev.paratui.engine.watch.Recorder;
import dev.paratui.engine.watch.ResolvedLooks;
import dev.paratui.engine.watch.ResourceLooks;
import dev.paratui.engine.watch.StartDialogs;
import dev.paratui.engine.watch.Transcripts;
import dev.paratui.engine.watch.TreeWatch;
import dev.paratui.exec.ProcessTable;
import dev.paratui.git.BranchFiles;
import dev.paratui.git.ConflictTree;
import dev.paratui.git.Remains;
import dev.paratui.git.Resolved;
import dev.paratui.git.WorktreeFolders;
import dev.paratui.model.Notice;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.ControlClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The observer with all that it looks at. */
final class Watching implements AutoCloseable {
    private final PaneLooks looks;
    private final HookDesk hooks;
    private final Transcripts transcripts;
    private final Notifier notifier;
    private final ReportAddress reports;
    private final Observer observer;
    private final Observer coordination;
    private final TreeWatch trees;
    private final Meter meter;

    Watching(Sources sources, Hands hands, Works works, SystemMoments moments) {
        DiffLooks diffs = works.diffs();
        diffs.tells(works.radar()::took);
        works.radar().retakes(diffs::suspect);
        Engine engine = sources.engine();
        LatestPanes panes = sources.panes();
        this.notifier = new Notifier(hands.exec, hands.settings, hands.commands::brings, moments::now);
        Beliefs beliefs = new Beliefs(engine, moments::now, notifier::turned);
        this.transcripts = new Transcripts(engine.board(), moments::now);
        this.hooks = new HookDesk(
                engine,
                new HookDesk.Minds(beliefs, transcripts),
                new HookDesk.Books(hands.programs, hands.settings, hands.commands::brings),
                moments::now);
        this.reports = hands.reports;
        PaneLooks.Minds minds = new PaneLooks.Minds(beliefs, new StartDialogs(engine, hands.typing, moments::now));
        Recorder recorder = new Recorder(hands.capture, hands.films, moments::now);
        this.looks = new PaneLooks(
                minds, panes, hands.capture, hands.programs, moments::now, both(diffs::suspect, recorder::suspect));
        AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});
        Consumer<SessionName> changed = session -> {
            diffs.suspect(session);
            Optional.ofNullable(wake.get()).ifPresent(Runnable::run);
        };
        this.trees = new TreeWatch(new WorktreeFolders(hands.repository), heard(engine, changed, moments));
        List<Observer.Look> rest = rest(sources, hands, works, moments);
        this.observer = Observer.start(
                engine.board(),
                Stream.concat(Stream.of(looks, recorder, trees), rest.stream()).toList());
        panes.wakes(observer::wake);
        wake.set(observer::wake);
        this.meter = meter(engine.board(), moments);
        this.coordination = Observer.start(engine.board(), coordination(sources, hands, notifier, moments));
    }

    private static Meter meter(Board board, SystemMoments moments) {
        DiskLooks disks = new DiskLooks(board, moments::now);
        return Meter.start(board, new ResourceLooks(board, ProcessTable::read, disks, moments::now), disks);
    }

    private static TreeWatch.Listener heard(Engine engine, Consumer<SessionName> changed, SystemMoments moments) {
        return new TreeWatch.Listener() {
            @Override
            public void changed(SessionName session) {
                changed.accept(session);
            }

            @Override
            public void unheard(String words, String hint) {
                engine.board().notice(seen -> seen.noticing(new Notice("warn", words, hint, moments.now())));
            }
        };
    }

    private static Consumer<SessionName> both(Consumer<SessionName> one, Consumer<SessionName> other) {
        return one.andThen(other);
    }

    private static List<Observer.Look> rest(Sources sources, Hands hands, Works works, SystemMoments moments) {
        Engine engine = sources.engine();
        return List.of(
                new DetachedLooks(engine, hands.detached, moments::now, works.diffs()::suspect),
                new LossLooks(
                        engine,
                        sources.panes(),
                        sources.tmux()::statusNow,
                        new BranchFiles(hands.repository),
                        moments::now),
                works.diffs(),
                works.radar());
    }

    /** What looks at work trees. */
    record Works(DiffLooks diffs, ConflictLooks radar) {}

    /** Where it hears from. */
    record Sources(Engine engine, LatestPanes panes, ControlClient tmux, World world, Capacity capacity) {}

    PaneLooks looks() {
        return looks;
    }

    /** Where programs report. */
    Hearing hearing() {
        return new Hearing() {
            @Override
            public boolean admits(String session, String secret) {
                return reports.admits(session, secret);
            }

            @Override
            public String hear(String session, Said said) {
                return hooks.hear(session, new HookEvent(said.fields(), said.isWhole()));
            }
        };
    }

    @Override
    public void close() {
        transcripts.close();
        trees.close();
        meter.close();
        notifier.close();
        observer.close();
        coordination.close();
    }

    /** On a thread of its own: it makes commits and resolves branches, for which panes shall not wait. */
    private static List<Observer.Look> coordination(
            Sources sources, Hands hands, Notifier notifier, SystemMoments moments) {
        Engine engine = sources.engine();
        Left left = new Left(new Remains(hands.repository, hands.snapshots));
        return List.of(
                new OpenedLooks(engine, left, moments::now),
                new LeaseLooks(engine, left, hands.settings, moments::now),
                new GateLooks(engine),
                new BudgetLooks(engine, moments::now, notifier::turned),
                new LimitLooks(
                        engine, hands.programs, () -> hands.settings.current().resumesLimited(), moments::now),
                new ResolvedLooks(engine, new Resolved(hands.repository), new ConflictTree(hands.repository)),
                new OpeningLooks(engine, sources.world(), sources.capacity()));
    }
}
