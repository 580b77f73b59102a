package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;

/** The sessions with what each uses: of the machine, and of its budget. */
final class Loads {
    private static final String NOT_KNOWN = "-";

    private final Desk desk;

    Loads(Desk desk) {
        this.desk = desk;
    }

    void say(JsonNode sessions) {
        Table table = new Table("SESSION", "ACTIVITY", "PROGRAM", "CPU", "MEMORY", "DISK", "BUDGET", "FROM", "NEEDS");
        for (JsonNode session : sessions) {
            JsonNode used = session.path("resources");
            boolean isAlive = used.path("processes").asInt() > 0;
            table.row(
                    session.path("name").asText(),
                    session.path("activity").path("state").asText(),
                    session.path("agent").asText(),
                    isAlive ? used.path("cpuPercent").asText() + " %" : NOT_KNOWN,
                    isAlive ? Words.bytes(used.path("memoryBytes").asLong()) : NOT_KNOWN,
                    disk(used.path("disk")),
                    budget(session.path("budget")),
                    session.path("base").path("branch").asText(),
                    Needs.of(session));
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }

    private String disk(JsonNode disk) {
        return disk.isObject()
                ? Words.bytes(disk.path("bytes").asLong()) + ", "
                        + Ages.brief(
                                disk.path("at").asText(), desk.place().clock().instant())
                        + " ago"
                : NOT_KNOWN;
    }

    private static String budget(JsonNode budget) {
        return budget.isObject() ? budget.path("limit").asText() : NOT_KNOWN;
    }
}
