package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A session with a real program in it, as its person sees it. */
record Worker(StoryWorld world, String name) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits until it is in a state because that source says so; gives what {@code para explain} says of it. */
    String awaits(String state, String source) {
        String head = name + " is " + state + ", for ";
        try {
            return Until.there(head + "… as its " + source + " says", PATIENCE, () -> Optional.of(explained())
                    .filter(words -> words.startsWith(head))
                    .filter(words -> words.lines().findFirst().orElse("").endsWith(", as its " + source + " says")));
        } catch (AssertionError never) {
            throw new AssertionError(explained() + "\n" + pane(), never);
        }
    }

    String explained() {
        return world.para("explain", name).out();
    }

    String pane() {
        return world.para("read", name).out();
    }

    /** What it has been seen to do, oldest first. */
    List<String> history() {
        List<String> states = new ArrayList<>();
        for (JsonNode event : world.para("events", "--json").ok().json().path("events")) {
            if (event.path("type").asText().equals("activity.changed")
                    && event.at("/data/session").asText().equals(name)) {
                states.add(event.at("/data/to").asText().toLowerCase(Locale.ROOT));
            }
        }
        return states;
    }

    /** Ends the program in its pane with {@code kill -9}. */
    void kill() {
        String socket = world.status().path("tmuxSocket").asText();
        String pane = world.session(name).path("pane").asText();
        String pid = world.run(
                        world.root, List.of("tmux", "-S", socket, "display-message", "-p", "-t", pane, "#{pane_pid}"))
                .ok()
                .line();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }
}
