package dev.paratui.engine.watch;

import dev.paratui.command.NoteBudget;
import dev.paratui.engine.Engine;
import dev.paratui.model.Activity;
import dev.paratui.model.Budget;
import dev.paratui.model.Effort;
import dev.paratui.model.Evidence;
import dev.paratui.model.Notice;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Usage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Sees which sessions have used up what they may. Of turns and cost only what programs tell of themselves is known. */
public final class BudgetLooks implements Observer.Look {
    private final Engine engine;
    private final InstantSource clock;
    private final BiConsumer<SessionName, Evidence> told;

    /** @param told of each session that asks from now on, once */
    public BudgetLooks(Engine engine, InstantSource clock, BiConsumer<SessionName, Evidence> told) {
        this.engine = engine;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public boolean at(List<Session> sessions) {
        for (Session session : sessions) {
            Budget budget = session.brief().terms().budget();
            Effort effort = session.standing().effort();
            if (!budget.hasNoLimit()
                    && !session.life().isOver()
                    && effort.over().isEmpty()) {
                Optional<Usage> usage =
                        engine.board().snapshot().sightingOf(session.name()).usage();
                reached(budget, effort, usage, clock.instant()).ifPresent(limit -> tell(session, limit));
            }
        }
        return false;
    }

    private static Optional<String> reached(Budget budget, Effort effort, Optional<Usage> usage, Instant now) {
        Optional<String> time = budget.time()
                .filter(limit -> effort.until(now).compareTo(limit) >= 0)
                .map(limit -> Budget.words(limit) + " of work");
        Optional<String> turns = budget.turns()
                .filter(limit -> usage.filter(used -> used.turns() >= limit).isPresent())
                .map(limit -> limit + " turns");
        Optional<String> cost = budget.costMicros()
                .filter(limit -> usage.flatMap(Usage::costMicros)
                        .filter(used -> used >= limit)
                        .isPresent())
                .map(Budget::money);
        return time.or(() -> turns).or(() -> cost);
    }

    private void tell(Session session, String limit) {
        boolean isNews = !engine.ask(new NoteBudget(session.name(), limit), "supervisor")
                .events()
                .isEmpty();
        if (isNews) {
            Notice notice = new Notice(
                    "warn",
                    session.name() + ": budget reached: " + limit,
                    "let it go on: para budget " + session.name() + " +1h, +20turns or +2usd",
                    clock.instant());
            engine.board().notice(sightings -> sightings.noticing(notice));
            told.accept(
                    session.name(),
                    new Evidence(Activity.QUESTION, "budget", "budget reached: " + limit, clock.instant()));
        }
    }
}
