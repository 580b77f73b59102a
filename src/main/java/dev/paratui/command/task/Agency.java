package dev.paratui.command.task;

import dev.paratui.event.Event;
import dev.paratui.event.task.AgentRegistered;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import dev.paratui.model.task.AgentRole;
import java.util.List;

/** Who may act as an agent: the registered, the agent of a session, the person and the leader. */
final class Agency {
    private Agency() {}

    /** What enters an agent into the registry that is there without having registered; refuses one nobody knows. */
    static List<Event> entering(String agent, Ledger ledger) {
        if (ledger.coordination().agents().find(agent).isPresent()) {
            return List.of();
        }
        boolean isLeading = agent.equals("leader") || agent.equals("person");
        if (isLeading || isOfSession(agent, ledger)) {
            return List.of(new AgentRegistered(agent, isLeading ? AgentRole.LEADER : AgentRole.WORKER));
        }
        throw new Refused(
                Code.AGENT_NOT_FOUND,
                "there is no agent \"" + Words.shown(agent) + "\"",
                "register it first: register_agent with this agent_id and a role");
    }

    private static boolean isOfSession(String agent, Ledger ledger) {
        return SessionName.isAllowed(agent)
                && ledger.session(new SessionName(agent))
                        .filter(session -> !session.life().isOver())
                        .isPresent();
    }
}
