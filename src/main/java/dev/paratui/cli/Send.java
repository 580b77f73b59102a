package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            "  para send login,search,cart \"rebase on main, please\"",
            "  para send login --no-submit \"half a sentence\"",
            "  para send login --force \"stop, the other way\"    also while it works",
            "  para send login -- --starts-with-a-dash"
        })
final class Send extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The session; several with commas between them.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "Any characters; never taken as keys.")
    private String text = "";

    @Option(names = "--no-submit", description = "Don't press Enter.")
    private boolean noSubmit;

    @Option(names = "--force", description = "At once, whatever the program does.")
    private boolean isForced;

    @Override
    int run(Desk desk) {
        List<String> names = Arrays.stream(name.split(",")).map(String::strip).toList();
        Given given = names.size() == 1
                ? Given.of("session", names.get(0))
                : Given.none().with("sessions", Text.listed(names));
        JsonNode result = desk.change("para_send", worded(given));
        desk.show(result, sent -> all(sent).forEach(each -> say(desk, each)));
        return all(result).stream().anyMatch(each -> each.path("state").asText().equals("failed"))
                ? Exit.FAILED
                : Exit.OK;
    }

    private static List<JsonNode> all(JsonNode sent) {
        List<JsonNode> all = new ArrayList<>();
        sent.path("deliveries").forEach(all::add);
        return all.isEmpty() ? List.of(sent.path("delivery")) : all;
    }

    private Given worded(Given given) {
        Given whole = given.with("text", text);
        if (noSubmit) {
            whole.arguments().put("submit", false);
        }
        if (isForced) {
            whole.arguments().put("force", true);
        }
        return whole;
    }

    private static void say(Desk desk, JsonNode delivery) {
        String state = delivery.path("state").asText();
        String to = state + " to " + Text.of(delivery.path("session"));
        String reason = delivery.path("reason").asText();
        if (!reason.isEmpty()) {
            desk.say(to + ": " + reason);
            return;
        }
        desk.say(state.equals("held") ? to.replace(" to ", " for ") + " until its program rests" : to);
    }
}
