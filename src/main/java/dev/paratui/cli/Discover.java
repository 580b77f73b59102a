package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para discover}: tells all what was found out; {@code discover list} shows it. */
@Command(
        name = "discover",
        header = "Tell all agents what you found out, or list what they did.",
        footer = {
            "",
            "Examples:",
            "  para discover \"the tests need PORT to be set\" --tag tests",
            "  para discover list --tag tests --limit 5"
        })
final class Discover extends Verb {
    @Parameters(arity = "1", paramLabel = "TEXT|list", description = "What, or the list.")
    private String text = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; of list: with any of them.")
    private List<String> tags = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "Of list: the newest; default 20.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--as", paramLabel = "AGENT", description = "Who found it; default: the caller.")
    private Optional<String> agent = Optional.empty();

    @Override
    int run(Desk desk) {
        if (!text.equals("list")) {
            Given given =
                    Given.of("content", text).with("tags", Text.listed(tags)).with("agent_id", agent);
            return desk.show(desk.change("add_discovery", given), kept -> desk.say("kept"));
        }
        Given given = Given.none().with("tags", Text.listed(tags));
        limit.ifPresent(count -> given.with("limit", count));
        return desk.show(desk.look("get_discoveries", given), list -> words(desk, list.path("discoveries")));
    }

    private static void words(Desk desk, JsonNode discoveries) {
        if (discoveries.isEmpty()) {
            desk.say("nothing was discovered yet: para discover TEXT");
        }
        for (JsonNode discovery : discoveries) {
            String tags = TaskTable.names(discovery.path("tags"));
            String age = Ages.brief(
                    discovery.path("created_at").asText(), desk.place().clock().instant());
            desk.say(discovery.path("agent_id").asText() + ", " + age + (tags.isEmpty() ? "" : " [" + tags + "]") + ": "
                    + discovery.path("content").asText());
        }
    }
}
