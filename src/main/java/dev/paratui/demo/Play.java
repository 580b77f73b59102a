package dev.paratui.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.client.Door;
import dev.paratui.client.Trees;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The story as it plays by itself: what a person would do is done as soon as it is called for. */
final class Play {
    private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();
    private static final int WAIT_SECONDS = 30;
    private static final Map<String, String> EXPECTED = Map.of(
            "tide-table", "landed",
            "storm-warnings", "landed",
            "wind-in-knots", "landed",
            "wind-in-beaufort", "conflict",
            "harbour-camera", "exited");

    private final Playground playground;
    private final Door door;
    private final PrintStream out;
    private final Teller teller = new Teller();
    private final Map<String, String> outcomes = new TreeMap<>();

    Play(Playground playground, PrintStream out) {
        this.playground = playground;
        this.door = playground.door();
        this.out = out;
    }

    /** Plays to the end and gives the exit code. */
    int run() {
        out.println("Five scripted agents in the repository "
                + playground.scenery().repository().place());
        Demo.sendAll(door);
        follow();
        tellTheEnd();
        if (!outcomes.equals(EXPECTED)) {
            out.println("This should have ended otherwise: " + new TreeMap<>(EXPECTED));
            return 1;
        }
        return 0;
    }

    private void follow() {
        long cursor = 0;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (outcomes.size() < EXPECTED.size() && System.nanoTime() - deadline < 0) {
            JsonNode seen =
                    door.look("para_wait", Trees.object().put("cursor", cursor).put("timeout_seconds", WAIT_SECONDS));
            cursor = seen.path("cursor").asLong();
            seen.path("events").forEach(this::hear);
        }
    }

    private void hear(JsonNode event) {
        Happening happening = Happening.of(event);
        teller.line(happening).ifPresent(out::println);
        outcome(happening).ifPresent(word -> outcomes.putIfAbsent(happening.session(), word));
        if (happening.is("activity.changed", "permission")) {
            door.change("para_approve", Trees.object().put("session", happening.session()));
        } else if (happening.is("session.finished") && happening.session().equals("tide-table")) {
            door.change("para_integrate", Trees.object().put("session", happening.session()));
        }
    }

    private static Optional<String> outcome(Happening happening) {
        for (String word : List.of("landed", "conflict", "held")) {
            if (happening.is("landing." + word)) {
                return Optional.of(word);
            }
        }
        boolean isExit = happening.is("activity.changed", "exited");
        return isExit || happening.is("session.start_failed") ? Optional.of("exited") : Optional.empty();
    }

    private void tellTheEnd() {
        out.println();
        out.println("On main:");
        playground.git("log", "--format=%h %s", "main").lines().forEach(line -> out.println("  " + line));
        out.println("In conflict, and main untouched by it:");
        for (JsonNode entry : door.look("para_train", Trees.object()).path("entries")) {
            if (entry.path("state").asText().equals("conflict")) {
                out.println("  " + entry.path("session").asText() + ": " + Teller.files(entry.path("conflicts")));
            }
        }
        out.println("Failed:");
        outcomes.forEach((session, word) -> {
            if (word.equals("exited")) {
                out.println("  " + session);
            }
        });
    }
}
