package dev.paratui.engine.watch;

import dev.paratui.activity.ResetTime;
import dev.paratui.agent.Programs;
import dev.paratui.command.GoOn;
import dev.paratui.command.NoteLimitPassed;
import dev.paratui.engine.Engine;
import dev.paratui.event.LimitPassed;
import dev.paratui.model.Activity;
import dev.paratui.model.Life;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets sessions that wait for a usage limit go on when it is over: one by one, the next only when the one before is
 * seen to work. One that does not is left alone for a while, longer each time.
 */
public final class LimitLooks implements Observer.Look {
    private static final Logger LOG = Logger.getLogger(LimitLooks.class.getName());
    private static final String BY = "supervisor";
    /** Clocks differ a little. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration TO_BE_SEEN_WORKING = Duration.ofSeconds(60);
    private static final Duration FIRST_REST = Duration.ofMinutes(15);
    private static final int MAX_TRIES = 4;

    private final Engine engine;
    private final Programs programs;
    private final BooleanSupplier isWanted;
    private final InstantSource clock;
    private final Map<SessionName, Parked> parked = new TreeMap<>();
    private Optional<Trial> trial = Optional.empty();

    /** @param isWanted whether they shall go on by themselves, asked anew each time */
    public LimitLooks(Engine engine, Programs programs, BooleanSupplier isWanted, InstantSource clock) {
        this.engine = engine;
        this.programs = programs;
        this.isWanted = isWanted;
        this.clock = clock;
    }

    /** One that waits for its limit; the words tell whether it is still the same. */
    private record Parked(String words, Instant until, int tries, Instant notBefore) {
        LimitPassed passed(SessionName session) {
            return new LimitPassed(session, until, words);
        }

        Parked rested(Instant now) {
            return new Parked(words, until, tries + 1, now.plus(FIRST_REST.multipliedBy(1L << tries)));
        }
    }

    /** One that was told to go on. */
    private record Trial(SessionName session, Instant begun) {}

    @Override
    public boolean at(List<Session> sessions) {
        Instant now = clock.instant();
        sessions.forEach(session -> notePassed(session, now));
        List<Session> limited = sessions.stream().filter(this::isLimited).toList();
        parked.keySet().removeIf(name -> !isParked(name, limited));
        sessions.forEach(session -> show(session, limited.contains(session)));
        trial = trial.flatMap(current -> judged(current, now));
        if (trial.isEmpty() && isWanted.getAsBoolean()) {
            trial = limited.stream()
                    .filter(session -> isDue(session, now))
                    .min(Comparator.comparing(session -> until(session).orElse(Instant.MAX)))
                    .flatMap(session -> letGoOn(session, now));
        }
        return false;
    }

    /** It may have been told to go on by somebody else. */
    private void notePassed(Session session, Instant now) {
        boolean isTried = trial.filter(current -> current.session().equals(session.name()))
                .isPresent();
        if (!isTried && seen(session).evidence().activity() == Activity.WORKING) {
            Optional.ofNullable(parked.get(session.name()))
                    .filter(known -> !now.isBefore(known.until()))
                    .ifPresent(known -> engine.ask(new NoteLimitPassed(known.passed(session.name())), BY));
        }
    }

    /** One that is limited, or that was told to go on and is not yet seen to work. */
    private boolean isParked(SessionName name, List<Session> limited) {
        return limited.stream().anyMatch(session -> session.name().equals(name))
                || trial.filter(current -> current.session().equals(name)).isPresent();
    }

    private boolean isLimited(Session session) {
        boolean isOpen = session.life() == Life.RUNNING || session.life() == Life.REVIEW;
        return isOpen
                && session.seat().pane().isPresent()
                && seen(session).evidence().activity() == Activity.LIMITED;
    }

    /** A time of day is the next one after the words were said, which is not later than the last output. */
    private void show(Session session, boolean isLimited) {
        String words = seen(session).evidence().text();
        boolean isKnown = Optional.ofNullable(parked.get(session.name()))
                .filter(known -> known.words().equals(words))
                .isPresent();
        if (isLimited && !isKnown) {
            Instant said = seen(session)
                    .pane()
                    .map(PaneSeen::lastOutput)
                    .orElse(seen(session).evidence().since());
            ResetTime.in(words, said, ZoneId.systemDefault())
                    .ifPresentOrElse(
                            until -> parked.put(session.name(), new Parked(words, until, 0, until.plus(GRACE))),
                            () -> parked.remove(session.name()));
        }
        Optional<Instant> until = until(session);
        if (!until.equals(seen(session).limitedUntil())) {
            SessionName name = session.name();
            engine.board().see(name, all -> all.with(name, all.of(name).limited(until)));
        }
    }

    /** Still to be waited for, unless it works, has ended, or has had its time. */
    private Optional<Trial> judged(Trial current, Instant now) {
        Sighting seen = engine.board().snapshot().sightingOf(current.session());
        Activity activity = seen.evidence().activity();
        boolean isStillLimited = activity == Activity.LIMITED;
        // Its old banner tells nothing any more, so that it may look idle until it begins.
        boolean isToBegin = isStillLimited || activity == Activity.IDLE || activity == Activity.UNKNOWN;
        boolean isOver = Duration.between(current.begun(), now).compareTo(TO_BE_SEEN_WORKING) > 0;
        if (isStillLimited && isOver) {
            parked.computeIfPresent(current.session(), (name, known) -> known.rested(now));
        }
        return isToBegin && !isOver ? Optional.of(current) : Optional.empty();
    }

    private boolean isDue(Session session, Instant now) {
        return session.standing().effort().over().isEmpty()
                && Optional.ofNullable(parked.get(session.name()))
                        .filter(known -> known.tries() < MAX_TRIES)
                        .filter(known -> !now.isBefore(known.notBefore()))
                        .isPresent();
    }

    private Optional<Trial> letGoOn(Session session, Instant now) {
        try {
            String words = programs.named(session.brief().agent()).goOn();
            if (!words.isEmpty()) {
                Parked known = Objects.requireNonNull(parked.get(session.name()));
                engine.ask(new GoOn(session.name(), words, known.passed(session.name())), BY);
                return Optional.of(new Trial(session.name(), now));
            }
        } catch (Refused notNow) {
            LOG.log(Level.FINE, "cannot go on: {0}", session.name());
        }
        parked.computeIfPresent(session.name(), (name, known) -> known.rested(now));
        return Optional.empty();
    }

    private Optional<Instant> until(Session session) {
        return Optional.ofNullable(parked.get(session.name())).map(Parked::until);
    }

    private Sighting seen(Session session) {
        return engine.board().snapshot().sightingOf(session.name());
    }
}
