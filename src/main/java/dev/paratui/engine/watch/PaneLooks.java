package dev.paratui.engine.watch;

import dev.paratui.activity.ActivityRules;
import dev.paratui.activity.Belief;
import dev.paratui.activity.Hooks;
import dev.paratui.activity.OldBanner;
import dev.paratui.activity.PaneSeen;
import dev.paratui.activity.Watch;
import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Origin;
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

    /** tmux tells the time of the last output in whole seconds, and says nothing of more output in the same one. */
    private static final Duration SAME_SECOND = Duration.ofMillis(1_100);

    private final Beliefs beliefs;
    private final StartDialogs dialogs;
    private final LatestPanes latest;
    private final Capture capture;
    private final Programs programs;
    private final InstantSource clock;
    private final Consumer<SessionName> onOutput;
    private final Map<SessionName, Watched> watched = new HashMap<>();

    public PaneLooks(
            Minds minds,
            LatestPanes latest,
            Capture capture,
            Programs programs,
            InstantSource clock,
            Consumer<SessionName> onOutput) {
        this.beliefs = minds.beliefs();
        this.dialogs = minds.dialogs();
        this.latest = latest;
        this.capture = capture;
        this.programs = programs;
        this.clock = clock;
        this.onOutput = onOutput;
    }

    /** To whom it tells what it saw. */
    public record Minds(Beliefs beliefs, StartDialogs dialogs) {}

    /** What is remembered of a pane between looks. */
    private static final class Watched {
        private final Watch rules;
        private final Duration holds;
        private final List<Program.Dialog> dialogs;
        private OldBanner old = OldBanner.NONE;
        private boolean isAsking;
        private Optional<PaneStatus> last = Optional.empty();
        private boolean isQuietJudged;
        private Instant lookedAt = Instant.MIN;

        Watched(Watch rules, Duration holds, List<Program.Dialog> dialogs) {
            this.rules = rules;
            this.holds = holds;
            this.dialogs = dialogs;
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
                beliefs.lost(session.name(), withoutPane(session));
            }
        }
        List<SessionName> living = sessions.stream().map(Session::name).toList();
        watched.keySet().retainAll(living);
        beliefs.keepOnly(living);
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
                .map(pane -> capture.shown(pane, SCREEN_LINES).lines().toList())
                .orElse(List.of());
        return ActivityRules.judge(PaneSeen.showing(lines), rules, clock.instant());
    }

    private boolean look(Session session, LatestPanes.Heard heard) {
        Watched known = watched.computeIfAbsent(session.name(), name -> known(session));
        Optional<PaneStatus> status =
                heard.of(session.name()).filter(pane -> session.seat().pane().equals(Optional.of(pane.pane())));
        if (status.isEmpty()) {
            beliefs.unseen(session.name());
            return false;
        }
        PaneStatus pane = status.get();
        boolean isNews = !known.last.equals(status);
        boolean isSecondLook = isSecondLook(known, pane);
        if (isNews || isSecondLook) {
            known.isQuietJudged &= isSecondLook;
            onOutput.accept(session.name());
        }
        if (isNews || isSecondLook || isInDoubt(session, known) || isJustQuiet(known, pane)) {
            known.lookedAt = clock.instant();
            known.old = known.old.of(session.standing().passed());
            lookAt(session, pane, known);
        }
        known.last = status;
        return isInDoubt(session, known) || isTooEarly(known, pane);
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

    private boolean isInDoubt(Session session, Watched known) {
        return known.isAsking || beliefs.isInDoubt(session.name());
    }

    private void lookAt(Session session, PaneStatus pane, Watched known) {
        PaneSeen paneSeen = paneSeen(pane);
        known.isAsking = dialogs.look(session.name(), pane.pane(), paneSeen.lines(), known.dialogs);
        known.old = known.old.seenOn(paneSeen.lines());
        List<Evidence> signals = ActivityRules.signals(paneSeen, known.rules, known.old, clock.instant());
        Belief.Look look = new Belief.Look(signals, Optional.of(quiet(pane)), known.holds, clock.instant());
        beliefs.saw(session.name(), look, Optional.of(seen(pane)));
    }

    private Evidence judge(PaneStatus pane, Watch rules) {
        return ActivityRules.judge(paneSeen(pane), rules, clock.instant());
    }

    private PaneSeen paneSeen(PaneStatus pane) {
        List<String> lines = capture.shown(pane.pane(), SCREEN_LINES).lines().toList();
        return new PaneSeen(end(pane), pane.bell(), pane.title(), Optional.of(quiet(pane)), lines);
    }

    private Duration quiet(PaneStatus pane) {
        return Duration.between(pane.lastOutput(), clock.instant());
    }

    /** Of one that was adopted nothing has ended: what runs in it elsewhere cannot be seen from here. */
    private Evidence withoutPane(Session session) {
        if (session.brief().terms().origin() == Origin.ADOPTED
                && session.standing().conversation().isEmpty()) {
            return new Evidence(Activity.UNKNOWN, "process", "adopted: no program was started in it", clock.instant());
        }
        return new Evidence(Activity.EXITED, "process", "it has no pane", clock.instant());
    }

    private Watched known(Session session) {
        try {
            Program program = programs.named(session.brief().agent());
            Duration holds = program.reporting()
                    .map(reporting -> reporting.hooks().holds())
                    .orElse(Hooks.DEFAULT_HOLDS);
            return new Watched(program.watch(), holds, program.dialogs());
        } catch (Refused gone) {
            // Its program's file was removed or broken since: it is watched without rules rather than not at all.
            return new Watched(Watch.blind(), Hooks.DEFAULT_HOLDS, List.of());
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
