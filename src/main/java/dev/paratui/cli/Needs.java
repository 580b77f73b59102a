package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a session needs from a person, with the command that gives it. */
final class Needs {
    private Needs() {}

    static String of(JsonNode session) {
        String name = session.path("name").asText();
        List<String> needs = new ArrayList<>();
        add(needs, byActivity(session.path("activity").path("state").asText(), name));
        add(needs, conflicts(session.path("conflicts")));
        add(needs, until(Text.of(session.path("limitedUntil"))));
        add(needs, Text.of(session.path("waits")));
        add(needs, budget(session.path("budget"), name));
        add(needs, Text.after("request opened: ", session.path("request")));
        add(needs, Text.of(session.path("problem")));
        add(needs, Text.of(session.path("report").path("blocked")));
        add(needs, byLife(session.path("life").asText(), name));
        return needs.isEmpty() ? said(session) : String.join("; ", needs);
    }

    private static void add(List<String> needs, String need) {
        if (!need.isEmpty()) {
            needs.add(need);
        }
    }

    private static String byActivity(String activity, String name) {
        return switch (activity) {
            case "permission" -> "asks: para approve " + name + " | para deny " + name;
            case "question" -> "asks: para attach " + name;
            case "limited" -> "waits for its usage limit; at once: para resume " + name;
            default -> "";
        };
    }

    private static String byLife(String life, String name) {
        return switch (life) {
            case "review" -> "look: para diff " + name;
            case "lost" -> "lost: para resume " + name;
            case "failed" -> "could not start: para resume " + name;
            default -> "";
        };
    }

    private static String until(String limited) {
        return limited.isEmpty()
                ? ""
                : "its limit is over at "
                        + LocalTime.ofInstant(Instant.parse(limited), ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static String budget(JsonNode budget, String name) {
        String reached = Text.of(budget.path("reached"));
        return reached.isEmpty() ? "" : "budget reached: " + reached + ": para budget " + name + " +1h";
    }

    private static String conflicts(JsonNode conflicts) {
        List<String> names = new ArrayList<>();
        conflicts.forEach(name -> names.add(name.asText()));
        return names.isEmpty() ? "" : "conflicts with " + String.join(", ", names);
    }

    private static String said(JsonNode session) {
        return Text.after("says: ", session.path("report").path("text"));
    }
}
