package dev.paratui.tool;

import dev.paratui.command.SetBudget;
import dev.paratui.model.Budget;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Usage;
import java.util.Optional;

/** Says how much a session may use up before it asks. */
public final class BudgetTool extends HouseTool<BudgetTool.Input, BudgetTool.Output> {
    private static final Card CARD = Card.forPersons("para_budget", Card.Effect.CHANGES, """
            How much a session may use up before it asks: +1h, +20turns, +2usd gives it more from here on; 2h, \
            50turns, 5usd sets it; none lifts it. What waited to be typed into it goes on.""");

    public BudgetTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which session, and how much. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session_name", "name"})
            String session,

            @Says("+1h, +20turns, +2usd: more; 2h, 50turns, 5usd: so much in all; none")
            String budget) {}

    /** The session. */
    public record Output(SessionView session, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        Session there = house.session(name);
        Sighting seen = house.board().snapshot().sightingOf(name);
        String words = input.budget().strip();
        Budget budget =
                words.startsWith("+") ? spent(there, seen).plus(Budget.parse(words.substring(1))) : Budget.parse(words);
        house.ask(new SetBudget(name, budget, seen.evidence().activity()), caller, Optional.of(name));
        SessionView session = house.view(name);
        return new Output(session, session.revision());
    }

    /** More is meant from here on, also when it has gone over its limit in the meantime. */
    private Budget spent(Session session, Sighting seen) {
        Budget limit = session.brief().terms().budget();
        var worked = session.standing().effort().until(house.world().now());
        return new Budget(
                limit.time().map(time -> time.compareTo(worked) > 0 ? time : worked),
                limit.turns()
                        .map(turns ->
                                Math.max(turns, seen.usage().map(Usage::turns).orElse(0))),
                limit.costMicros()
                        .map(cost -> Math.max(
                                cost, seen.usage().flatMap(Usage::costMicros).orElse(0L))));
    }

    @Override
    public String text(Output output) {
        return output.session()
                .budget()
                .map(budget -> output.session().name() + " may use up " + budget.limit())
                .orElse(output.session().name() + " has no budget");
    }
}
