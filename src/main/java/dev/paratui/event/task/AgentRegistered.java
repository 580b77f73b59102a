package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.AgentRole;

/** An agent entered the registry, or entered it again, which counts as new. */
public record AgentRegistered(String agent, AgentRole role) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(Agent.registered(agent, role, ledger.stamp().at()));
    }
}
