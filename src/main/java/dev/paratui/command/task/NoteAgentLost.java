package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.AgentLost;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** An observer heard nothing of an agent for a lease's time. */
public record NoteAgentLost(String agent, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.coordination()
                .agents()
                .find(agent)
                .filter(there -> !there.isLost())
                .map(there -> Decision.of(new AgentLost(agent, reason)))
                .orElse(Decision.already(""));
    }
}
