package dev.paratui.model.task;

import java.util.Locale;

/** What an agent is there for. */
public enum AgentRole {
    LEADER,
    WORKER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
