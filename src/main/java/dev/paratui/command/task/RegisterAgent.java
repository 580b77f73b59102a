package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.AgentRegistered;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Words;
import dev.paratui.model.task.AgentRole;
import java.util.Set;

/** An agent enters the registry; one that is in it already counts as new. */
public record RegisterAgent(String agent, AgentRole role) implements Command {
    /** Names that are not for agents: the person, the house itself, and everyone. */
    public static final Set<String> RESERVED = Set.of("person", "supervisor", PostMessage.ALL);

    private static final int MAX_CHARACTERS = 100;

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (RESERVED.contains(agent) && !moment.by().equals("person")) {
            return Decision.refuse(
                    Code.NOT_ALLOWED, "\"" + agent + "\" is no agent's name: it is taken", "choose another agent_id");
        }
        boolean isName = !agent.isBlank()
                && agent.length() <= MAX_CHARACTERS
                && Words.clean(agent).equals(agent);
        return isName
                ? Decision.of(new AgentRegistered(agent, role))
                : Decision.refuse(
                        Code.BAD_ARGUMENT,
                        "\"" + Words.shown(agent) + "\" is no agent's name",
                        "give 1-" + MAX_CHARACTERS + " characters, none of them invisible");
    }
}
