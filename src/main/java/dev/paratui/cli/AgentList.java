package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** {@code para agents}: who takes part. */
@Command(
        name = "agents",
        header = "Show the agents that take part, those heard of last first.",
        description = "With --json: all of get_status.",
        footer = {"", "Examples:", "  para agents", "  para agents --json"})
final class AgentList extends Verb {
    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return desk.show(desk.look("get_status", Given.none()), status -> words(desk, status.path("registry")));
    }

    private static void words(Desk desk, JsonNode agents) {
        if (agents.isEmpty()) {
            desk.say("no agents yet");
            return;
        }
        Table table = new Table("AGENT", "ROLE", "HEARD", "TASK", "DONE", "");
        for (JsonNode agent : agents) {
            table.row(
                    agent.path("id").asText(),
                    agent.path("role").asText(),
                    Ages.brief(
                            agent.path("last_heartbeat").asText(),
                            desk.place().clock().instant()),
                    Text.of(agent.path("current_task")),
                    agent.path("tasks_completed").asText(),
                    agent.path("lost").asBoolean() ? "lost" : "");
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }
}
