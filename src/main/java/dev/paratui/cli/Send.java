package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para send}: types a text into a session's pane. */
@Command(
        name = "send",
        header = "Type a text into a session's pane and press Enter.",
        footer = {
            "",
            "Examples:",
            "  para send login \"please add a test\"",
            "  para send login --no-submit \"half a sentence\"",
            "  para send login --force \"stop, the other way\"    also while it works",
            "  para send login -- --starts-with-a-dash"
        })
final class Send extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "Any characters; never taken as keys.")
    private String text = "";

    @Option(names = "--no-submit", description = "Don't press Enter.")
    private boolean noSubmit;

    @Option(names = "--force", description = "At once, whatever the program does.")
    private boolean isForced;

    @Override
    int run(Desk desk) {
        Given given = Given.of("session", name).with("text", text);
        if (noSubmit) {
            given.arguments().put("submit", false);
        }
        if (isForced) {
            given.arguments().put("force", true);
        }
        JsonNode result = desk.change("para_send", given);
        return desk.show(result, sent -> {
            JsonNode delivery = sent.path("delivery");
            String state = delivery.path("state").asText();
            String to = state + " to " + Text.of(delivery.path("session"));
            desk.say(state.equals("held") ? to.replace(" to ", " for ") + " until its program rests" : to);
        });
    }
}
