package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Refused;
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
        String[] names = name.split(",");
        if (names.length == 1) {
            return desk.show(sent(desk, name), result -> say(desk, result));
        }
        ObjectNode all = Trees.object();
        ArrayNode deliveries = all.putArray("deliveries");
        int exit = Exit.OK;
        for (String one : names) {
            try {
                deliveries.add(sent(desk, one.strip()));
            } catch (Refused refused) {
                // The others get it all the same.
                ObjectNode failed = deliveries.addObject().putObject("delivery").put("session", one.strip());
                failed.put("state", "failed").put("reason", refused.refusal().message());
                exit = Exit.FAILED;
            }
        }
        desk.show(all, result -> result.path("deliveries").forEach(each -> say(desk, each)));
        return exit;
    }

    private JsonNode sent(Desk desk, String session) {
        Given given = Given.of("session", session).with("text", text);
        if (noSubmit) {
            given.arguments().put("submit", false);
        }
        if (isForced) {
            given.arguments().put("force", true);
        }
        return desk.change("para_send", given);
    }

    private static void say(Desk desk, JsonNode sent) {
        JsonNode delivery = sent.path("delivery");
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
