package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.git.GitWorld;
import dev.paratui.tool.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Many scripted agents at once, each of which keeps a diary of what it does; what para-tui has seen is compared with
 * the diaries, turn by turn.
 */
final class Troupe {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String AGENT = """
            note() { printf '%%s %%s\\n' "$(date +%%s%%3N)" "$1" >> '%s'; }
            say() {
              note "$1"
              printf '\\033[2J\\033[H%%b' "$2"
            }
            say idle '> '
            until [ -e '%s' ]; do sleep 0.2; done
            """;

    /** What it shows in each state. */
    private static final Map<String, String> SHOWN = new TreeMap<>(Map.of(
            "working", "\\342\\240\\213 Building the harbour\\342\\200\\246\\n",
            "idle", "It is done.\\n\\n> ",
            "permission", "I want to look.\\n\\nAllow running the tests? [y/n] ",
            "question", "Which colour shall it have?\\n> ",
            "limited", "usage limit reached until 18:00\\n"));

    private final StoryWorld world;
    private final DoorCall door;
    private final int count;
    private final Random random = new Random(20261121);

    Troupe(StoryWorld world, int count) {
        this.world = world;
        this.door = new DoorCall(world);
        this.count = count;
    }

    /** @param lag from what the diary says to when para-tui told */
    record Turn(String session, String state, Duration lag) {}

    /** Lets all of them play at once, to their ends; gives every turn that was seen, after it was found right. */
    List<Turn> play(int turns) {
        for (int number = 0; number < count; number++) {
            Path script = world.root.resolve("scripts/" + name(number));
            GitWorld.write(script, script(number, turns));
            door.call(
                    "para_dispatch",
                    arguments()
                            .put("session_name", name(number))
                            .put("agent", "demo")
                            .put("file", script.toString()));
        }
        Until.so("all stand ready", PATIENCE, () -> states().equals(List.of("idle")));
        GitWorld.write(go(), "go\n");
        Until.so("all have ended", PATIENCE, () -> states().stream()
                .allMatch(state -> state.equals("done") || state.equals("exited")));
        Map<String, List<JsonNode>> seen = seen();
        List<Turn> all = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String name = name(number);
            List<JsonNode> told = since(seen.getOrDefault(name, List.of()));
            List<String> states = told.stream().map(Troupe::to).toList();
            List<String> diary = diary(name).stream().map(entry -> entry[1]).toList();
            if (states.equals(diary)) {
                all.addAll(lags(name, told));
            } else {
                wrong.add(name + " did " + diary + " and was told to do " + states);
            }
        }
        assertThat(wrong).isEmpty();
        return all;
    }

    /** No state is shown for less than three seconds, as a person or a model would need. */
    private String script(int number, int turns) {
        StringBuilder script = new StringBuilder(AGENT.formatted(diaryOf(name(number)), go()));
        List<String> states = List.copyOf(SHOWN.keySet());
        String last = "idle";
        for (int turn = 0; turn < turns; turn++) {
            String next = states.get(random.nextInt(states.size()));
            while (next.equals(last)) {
                next = states.get(random.nextInt(states.size()));
            }
            script.append("say %s '%s'; sleep %d%n".formatted(next, SHOWN.get(next), 3 + random.nextInt(4)));
            last = next;
        }
        boolean isGood = number % 2 == 0;
        return script + "note " + (isGood ? "done" : "exited") + "\nexit " + (isGood ? 0 : 3) + "\n";
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        for (JsonNode session : door.call("para_list", arguments()).path("sessions")) {
            states.add(session.at("/activity/state").asText());
        }
        return states.stream().distinct().toList();
    }

    private Map<String, List<JsonNode>> seen() {
        Map<String, List<JsonNode>> seen = new TreeMap<>();
        JsonNode page = events(0);
        while (!page.path("events").isEmpty()) {
            for (JsonNode event : page.path("events")) {
                if (event.path("type").asText().equals("activity.changed")) {
                    seen.computeIfAbsent(event.at("/data/session").asText(), name -> new ArrayList<>())
                            .add(event);
                }
            }
            page = events(page.path("cursor").asLong());
        }
        return seen;
    }

    private JsonNode events(long since) {
        return door.call("para_events", arguments().put("since", since).put("limit", 500));
    }

    private static ObjectNode arguments() {
        return Json.mapper().createObjectNode();
    }

    /** Before its first word a program may do anything; from then on every turn must be its own. */
    private static List<JsonNode> since(List<JsonNode> seen) {
        return seen.stream().dropWhile(event -> !to(event).equals("idle")).toList();
    }

    private List<Turn> lags(String session, List<JsonNode> turns) {
        List<String[]> diary = diary(session);
        List<Turn> lags = new ArrayList<>();
        for (int at = 1; at < turns.size(); at++) {
            Instant told = Instant.parse(turns.get(at).path("at").asText());
            Instant done = Instant.ofEpochMilli(Long.parseLong(diary.get(at)[0]));
            lags.add(new Turn(session, diary.get(at)[1], Duration.between(done, told)));
        }
        return lags;
    }

    private List<String[]> diary(String session) {
        return GitWorld.read(diaryOf(session))
                .lines()
                .map(line -> line.split(" "))
                .toList();
    }

    private static String to(JsonNode event) {
        return event.at("/data/to").asText().toLowerCase(Locale.ROOT);
    }

    private static String name(int number) {
        return "agent-" + number;
    }

    private Path diaryOf(String session) {
        return world.root.resolve("diary-" + session);
    }

    private Path go() {
        return world.root.resolve("go");
    }
}
