package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para resume}: a session goes on; what is missing of it is made again. */
@Command(
        name = "resume",
        header = "Let a session go on: its pane, and its work tree if that is gone, are made again.",
        footer = {
            "",
            "A shell script that has ended runs again.",
            "",
            "Examples:",
            "  para resume login",
            "  para resume login -p \"now add the tests\"",
            "  para resume --all      # after a reboot: each in its own conversation; scripts are not run again"
        })
final class Resume extends Verb {
    @Mixin
    private final Prompting prompting = new Prompting();

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--all", description = "All whose program or work tree is gone.")
    private boolean all;

    @Override
    int run(Desk desk) {
        if (all && session.isPresent()) {
            throw new Refused(Code.BAD_ARGUMENT, "--all and a session are given", "give one of them");
        }
        return all ? all(desk) : one(desk);
    }

    private int one(Desk desk) {
        Given given = prompting.addTo(Given.none().with("session", session), "prompt", desk);
        JsonNode result = desk.change("para_resume", given);
        return desk.show(result, resumed -> {
            String name = resumed.path("session").path("name").asText();
            desk.say("session " + name + " is "
                    + resumed.path("session").path("life").asText());
            desk.say("go there: para attach " + name);
        });
    }

    /** One that cannot come back keeps none of the others from it. */
    private int all(Desk desk) {
        ObjectNode result = Trees.object();
        ArrayNode back = result.putArray("sessions");
        ArrayNode refused = result.putArray("refused");
        for (JsonNode gone : desk.look("para_list", Given.none()).path("sessions")) {
            if (isGone(gone)) {
                String name = gone.path("name").asText();
                try {
                    Given given = prompting.addTo(Given.none().with("session", name), "prompt", desk);
                    back.add(desk.change("para_resume", given).path("session"));
                    desk.progress("session " + name + " is back");
                } catch (Refused refusal) {
                    refused.addObject()
                            .put("session", name)
                            .put("message", refusal.refusal().message())
                            .put("hint", refusal.refusal().hint());
                }
            }
        }
        desk.show(result, shown -> say(desk, shown));
        return refused.isEmpty() ? Exit.OK : Exit.FAILED;
    }

    private static void say(Desk desk, JsonNode result) {
        if (result.path("sessions").isEmpty() && result.path("refused").isEmpty()) {
            desk.say("nothing is missing of any session");
        }
        for (JsonNode session : result.path("sessions")) {
            desk.say("session " + session.path("name").asText() + " is "
                    + session.path("life").asText());
        }
        for (JsonNode refusal : result.path("refused")) {
            desk.say("session " + refusal.path("session").asText() + " is not back: "
                    + Text.of(refusal.path("message")));
            desk.say("hint: " + Text.of(refusal.path("hint")));
        }
    }

    /** Its program has ended without having been a script, or more of it is lost. */
    private static boolean isGone(JsonNode session) {
        boolean isScript = session.path("agent").asText().equals("shell")
                && !session.path("task").asText().isEmpty();
        String life = session.path("life").asText();
        boolean hasEnded = session.at("/activity/state").asText().equals("exited")
                && (life.equals("running") || life.equals("review") || life.equals("queued"));
        return !isScript && (life.equals("lost") || hasEnded);
    }
}
