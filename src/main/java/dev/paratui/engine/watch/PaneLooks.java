package dev.paratui.engine.watch;

import dev.paratui.activity.ActivityRules;
import dev.paratui.activity.PaneSeen;
import dev.paratui.activity.Settled;
import dev.paratui.activity.Watch;
import dev.paratui.agent.Programs;
import dev.paratui.command.NoteActivity;
import dev.paratui.engine.Engine;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.PaneStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Looks at the panes that have said something, and believes what two looks agree on. */
public final class PaneLooks implements Observer.Look {
    private static final int SCREEN_LINES = 30;
    private static final String BY = "supervisor";

    /** tmux tells the time of the last output in whole seconds, and says nothing of more output in the same one. */
    private static final Duration SAME_SECOND = Duration.ofMillis(1_100);

    private final Engine engine;
    private final LatestPanes latest;
    private final Capture capture;
    private final Programs programs;
    private final InstantSource clock;
    private final Consumer<SessionName> onOutput;
    private final Map<SessionName, Watched> watched = new HashMap<>();

    public PaneLooks(
            Engine engine,
            LatestPanes latest,
            Capture capture,
            Programs programs,
            InstantSource clock,
            Consumer<SessionName> onOutput) {
        this.engine = engine;
        this.latest = latest;
        this.capture = capture;
        this.programs = programs;
        this.clock = clock;
        this.onOutput = onOutput;
    }

    /** What is remembered of a pane between looks. */
    private static final class Watched {
        private final Watch rules;
        private Settled settled;
        private Optional<PaneStatus> last = Optional.empty();
        private boolean isQuietJudged;
        private Instant lookedAt = Instant.MIN;

        Watched(Watch rules, Instant at) {
            this.rules = rules;
            this.settled = Settled.unknown(at);
        }
    }

    @Override
    public boolean at(List<Session> sessions) {
        LatestPanes.Heard heard = latest.heard();
        boolean isInDoubt = false;
        for (Session session : sessions) {
            if (session.seat().pane().isPresent()) {
                isInDoubt |= look(session, heard);
            } else if (session.seat().pid().isEmpty() && session.mayRun()) {
                believe(session, withoutPane(), Optional.empty());
            }
        }
        watched.keySet().removeIf(name -> sessions.stream()
                .noneMatch(session -> session.name().equals(name)));
        return isInDoubt;
    }

    /** What the pane shows this moment, for whoever is about to answer it. */
    public Evidence now(Session session) {
        Optional<PaneStatus> status = latest.heard().of(session.name());
        Watch rules = programs.named(session.brief().agent()).watch();
        return status.map(pane -> judge(pane, rules)).orElseGet(() -> unheard(session, rules));
    }

    /** Right after a restart tmux has not spoken yet, but the pane can be read. */
    private Evidence unheard(Session session, Watch rules) {
        List<String> lines = session.seat()
                .pane()
                .map(pane -> capture.text(pane, SCREEN_LINES).lines().toList())
                .orElse(List.of());
        return ActivityRules.judge(PaneSeen.showing(lines), rules, clock.instant());
    }

    private boolean look(Session session, LatestPanes.Heard heard) {
        Watched known = watched.computeIfAbsent(session.name(), name -> new Watched(rules(session), clock.instant()));
        Optional<PaneStatus> status =
                heard.of(session.name()).filter(pane -> session.seat().pane().equals(Optional.of(pane.pane())));
        if (status.isEmpty()) {
            believe(session, Evidence.unknown(clock.instant()), Optional.empty());
            return false;
        }
        PaneStatus pane = status.get();
        boolean isNews = !known.last.equals(status);
        boolean isSecondLook = isSecondLook(known, pane);
        if (isNews || isSecondLook) {
            known.isQuietJudged &= isSecondLook;
            onOutput.accept(session.name());
        }
        if (isNews || isSecondLook || known.settled.doubt().isPresent() || isJustQuiet(known, pane)) {
            known.lookedAt = clock.instant();
            known.settled = known.settled.seen(judge(pane, known.rules));
            believe(session, known.settled.current(), status);
        }
        known.last = status;
        return known.settled.doubt().isPresent() || isTooEarly(known, pane);
    }

    /** Whether the last look was in the second of the last output: there may have come more since. */
    private static boolean isTooEarly(Watched known, PaneStatus pane) {
        return known.lookedAt.isBefore(pane.lastOutput().plus(SAME_SECOND));
    }

    private boolean isSecondLook(Watched known, PaneStatus pane) {
        return isTooEarly(known, pane) && quiet(pane).compareTo(SAME_SECOND) >= 0;
    }

    /** Silence is judged when its bound is passed; before, it means nothing, and after, nothing new. */
    private boolean isJustQuiet(Watched known, PaneStatus pane) {
        boolean isQuiet = quiet(pane).compareTo(known.rules.quietAfter()) >= 0;
        boolean isJust = isQuiet && !known.isQuietJudged;
        known.isQuietJudged = isQuiet;
        return isJust;
    }

    private Evidence judge(PaneStatus pane, Watch rules) {
        List<String> lines = capture.text(pane.pane(), SCREEN_LINES).lines().toList();
        PaneSeen seen = new PaneSeen(end(pane), pane.bell(), pane.title(), Optional.of(quiet(pane)), lines);
        return ActivityRules.judge(seen, rules, clock.instant());
    }

    private Duration quiet(PaneStatus pane) {
        return Duration.between(pane.lastOutput(), clock.instant());
    }

    private void believe(Session session, Evidence evidence, Optional<PaneStatus> status) {
        Evidence before = engine.board().snapshot().sightingOf(session.name()).evidence();
        boolean isSame = before.activity() == evidence.activity();
        boolean isSeenBefore =
                engine.board().snapshot().sightings().find(session.name()).isPresent();
        Evidence kept = isSame && isSeenBefore
                ? new Evidence(evidence.activity(), evidence.source(), evidence.text(), before.since())
                : evidence;
        Optional<dev.paratui.model.PaneSeen> pane = status.map(PaneLooks::seen);
        engine.board()
                .see(
                        session.name(),
                        sightings -> sightings.with(
                                session.name(),
                                sightings
                                        .of(session.name())
                                        .believing(kept, clock.instant())
                                        .seeing(pane, clock.instant())));
        if (!isSame) {
            engine.ask(new NoteActivity(session.name(), before.activity(), kept), BY);
        }
    }

    private Evidence withoutPane() {
        return new Evidence(Activity.EXITED, "process", "it has no pane", clock.instant());
    }

    private Watch rules(Session session) {
        try {
            return programs.named(session.brief().agent()).watch();
        } catch (Refused gone) {
            // Its program's file was removed or broken since: it is watched without rules rather than not at all.
            return Watch.blind();
        }
    }

    private static Optional<PaneSeen.End> end(PaneStatus pane) {
        if (!pane.dead() || pane.isUnexplained()) {
            return Optional.empty();
        }
        OptionalInt signal = pane.signal();
        return Optional.of(
                signal.isPresent()
                        ? PaneSeen.End.killed(String.valueOf(signal.getAsInt()))
                        : PaneSeen.End.exited(pane.exitStatus().orElse(1)));
    }

    private static dev.paratui.model.PaneSeen seen(PaneStatus pane) {
        Optional<Integer> exit = pane.dead()
                ? Optional.of(
                        pane.signal().isPresent()
                                ? 128 + pane.signal().getAsInt()
                                : pane.exitStatus().orElse(1))
                : Optional.empty();
        return new dev.paratui.model.PaneSeen(pane.pane(), pane.pid(), exit, pane.title(), pane.lastOutput());
    }
}
