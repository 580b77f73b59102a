package dev.paratui.engine.watch;

import dev.paratui.command.NoteActivity;
import dev.paratui.engine.Engine;
import dev.paratui.engine.duty.Detached;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.io.File;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at programs without a terminal: whether the process lives, how it ended, and whether its log grows. */
public final class DetachedLooks implements Observer.Look {
    private final Engine engine;
    private final Detached detached;
    private final InstantSource clock;
    private final Consumer<SessionName> onOutput;
    private final Map<SessionName, Long> logSizes = new HashMap<>();

    public DetachedLooks(Engine engine, Detached detached, InstantSource clock, Consumer<SessionName> onOutput) {
        this.engine = engine;
        this.detached = detached;
        this.clock = clock;
        this.onOutput = onOutput;
    }

    @Override
    public boolean at(List<Session> sessions) {
        sessions.stream()
                .filter(session -> session.brief().exec() == ExecKind.DETACHED
                        && session.seat().pid().isPresent())
                .forEach(this::look);
        return false;
    }

    private void look(Session session) {
        long size = session.seat().logFile().map(File::new).map(File::length).orElse(0L);
        Long before = logSizes.put(session.name(), size);
        if (before == null || before != size) {
            onOutput.accept(session.name());
        }
        Detached.State state = detached.look(session);
        Evidence evidence = evidence(session, state);
        Evidence known = engine.board().snapshot().sightingOf(session.name()).evidence();
        if (known.activity() != evidence.activity()) {
            engine.board()
                    .see(
                            session.name(),
                            sightings -> sightings.with(
                                    session.name(), sightings.of(session.name()).believing(evidence, clock.instant())));
            engine.ask(new NoteActivity(session.name(), known.activity(), evidence), "supervisor");
        }
    }

    private Evidence evidence(Session session, Detached.State state) {
        if (state.alive()) {
            String text = "pid " + session.seat().pid().orElse(0L) + " lives";
            return new Evidence(Activity.WORKING, "process", text, clock.instant());
        }
        return state.exitStatus()
                .map(exit -> new Evidence(
                        exit == 0 ? Activity.DONE : Activity.EXITED, "process", "exit " + exit, clock.instant()))
                .orElse(new Evidence(Activity.EXITED, "process", "it is gone without an exit status", clock.instant()));
    }
}
