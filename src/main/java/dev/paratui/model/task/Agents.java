package dev.paratui.model.task;

import java.util.Collection;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The registry of agents. */
public record Agents(TreePMap<String, Agent> byId) {
    public static final Agents NONE = new Agents(TreePMap.empty());

    public Optional<Agent> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Agent> all() {
        return byId.values();
    }

    public Agents with(Agent agent) {
        return new Agents(byId.plus(agent.id(), agent));
    }
}
