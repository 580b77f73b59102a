package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para explain}: why a session is believed to do what it does. */
@Command(
        name = "explain",
        header = "Show which signal says what a session does, how old it is, and what disagrees.",
        description = "Believed is one signal at a time: the program's own hooks, then its process, its screen,"
                + " bell and title, then silence.",
        footer = {"", "Examples:", "  para explain login", "  para explain login --json"})
final class Explain extends Verb {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The session; default: that of this work tree.")
    private Optional<String> name = Optional.empty();

    @Override
    int run(Desk desk) {
        JsonNode result =
                desk.look("para_read", Given.none().with("session", name).with("lines", 1));
        return desk.show(result, read -> words(desk, read));
    }

    private static void words(Desk desk, JsonNode read) {
        JsonNode believed = read.path("activity");
        desk.say(read.path("session").asText() + " is " + believed.path("state").asText() + ", for "
                + age(desk, believed) + ", as its " + believed.path("source").asText() + " says");
        Table table = new Table("SIGNAL", "SAYS", "FOR", "", "IN ITS WORDS");
        for (JsonNode signal : read.path("signals")) {
            String state = signal.path("state").asText();
            boolean isSame = state.equals(believed.path("state").asText());
            table.row(
                    signal.path("source").asText(),
                    state,
                    age(desk, signal),
                    isSame ? "" : "disagrees",
                    signal.path("text").asText());
        }
        if (read.path("signals").isEmpty()) {
            desk.say("no signal says anything");
        } else {
            table.fittedTo(desk.width().columns()).forEach(desk::say);
        }
    }

    private static String age(Desk desk, JsonNode signal) {
        return Ages.brief(signal.path("since").asText(), desk.place().clock().instant());
    }
}
