package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para message}: a text to an agent; {@code message list} shows one's own. */
@Command(
        name = "message",
        header = "Send a message to an agent, a session or all, or list those for you.",
        footer = {
            "",
            "Examples:",
            "  para message login \"the API has changed: see api.md\"",
            "  para message all \"please land today\"",
            "  para message list"
        })
final class Message extends Verb {
    @Parameters(index = "0", paramLabel = "TO|list", description = "Agent, session, leader, person, all; or the list.")
    private String to = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TEXT", description = "Any characters.")
    private List<String> text = List.of();

    @Option(names = "--as", paramLabel = "AGENT", description = "Who writes or reads; default: the caller.")
    private Optional<String> agent = Optional.empty();

    @Override
    int run(Desk desk) {
        if (to.equals("list") && text.isEmpty()) {
            JsonNode result = desk.look("get_messages", Given.none().with("agent_id", agent));
            return desk.show(result, list -> words(desk, list.path("messages")));
        }
        if (text.isEmpty()) {
            throw new Refused(Code.BAD_ARGUMENT, "there is no text to send", "para message " + to + " TEXT");
        }
        Given given = Given.of("to", to).with("text", String.join(" ", text)).with("agent_id", agent);
        return desk.show(
                desk.change("send_message", given),
                sent -> desk.say(sent.path("state").asText() + " for " + to));
    }

    private static void words(Desk desk, JsonNode messages) {
        if (messages.isEmpty()) {
            desk.say("no messages");
        }
        for (JsonNode message : messages) {
            String age =
                    Ages.brief(message.path("at").asText(), desk.place().clock().instant());
            desk.say(message.path("from").asText() + " → " + message.path("to").asText() + ", " + age + ", "
                    + message.path("state").asText() + ": "
                    + message.path("text").asText());
        }
    }
}
