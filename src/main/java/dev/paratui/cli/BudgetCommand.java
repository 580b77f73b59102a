package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Budget;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para budget}: how much a session may use up before it asks. */
@Command(
        name = "budget",
        header = "Show or set how much a session may use up before it asks.",
        footer = {
            "",
            "When it is reached the session asks as with a question, and what is sent to it is held until you give it",
            "more; its program is not ended. Time counts while its program works; turns and cost are those of its",
            "conversation, as far as the program tells.",
            "",
            "Examples:",
            "  para budget login",
            "  para budget login +1h          from here on",
            "  para budget login 50turns      in all; also \"2h, 5usd\", or none"
        })
final class BudgetCommand extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "BUDGET", description = "+1h, +20turns, 5usd, none …")
    private Optional<String> budget = Optional.empty();

    @Override
    int run(Desk desk) {
        if (budget.isEmpty()) {
            return desk.show(found(desk), session -> say(desk, session));
        }
        JsonNode result = desk.change("para_budget", Given.of("session", name).with("budget", budget));
        return desk.show(result, changed -> say(desk, changed.path("session")));
    }

    private JsonNode found(Desk desk) {
        for (JsonNode session : desk.look("para_list", Given.none()).path("sessions")) {
            if (session.path("name").asText().equalsIgnoreCase(name)) {
                return session;
            }
        }
        throw new Refused(
                Code.SESSION_NOT_FOUND, "there is no session \"" + name + "\"", "`para list` shows all sessions");
    }

    private void say(Desk desk, JsonNode session) {
        JsonNode its = session.path("budget");
        if (!its.isObject()) {
            desk.say("session " + name + " has no budget; give it one: para budget " + name + " 2h");
            return;
        }
        desk.say("session " + name + " may use up " + its.path("limit").asText() + ", and has worked for "
                + Budget.words(worked(desk, its)));
        its.path("unknown")
                .forEach(what ->
                        desk.say("its program does not tell its " + what.asText() + ": that limit cannot count"));
        String reached = Text.of(its.path("reached"));
        if (!reached.isEmpty()) {
            desk.say("budget reached: " + reached + "; let it go on: para budget " + name + " +1h");
        }
    }

    private static Duration worked(Desk desk, JsonNode budget) {
        Duration before = Duration.ofSeconds(budget.path("workedSeconds").asLong());
        String since = Text.of(budget.path("workingSince"));
        return since.isEmpty()
                ? before
                : before.plus(Duration.between(
                        Instant.parse(since), desk.place().clock().instant()));
    }
}
