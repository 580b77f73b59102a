package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para list}: who does what, and who needs someone. */
@Command(
        name = "list",
        aliases = "ls",
        header = "Show the sessions, those that need you first.",
        footer = {
            "",
            "Examples:",
            "  para list",
            "  para list -v                      with CPU, memory and disk",
            "  para list --watch                 a line for each change",
            "  para list --all                   also those that landed or were cancelled",
            "  para list --state permission --state question --json"
        })
final class ListSessions extends Verb {
    static final String NONE = "no sessions yet: para dispatch NAME -p TEXT";

    @Option(
            names = {"-a", "--all", "--archived"},
            description = "Also those that landed or were cancelled.")
    private boolean all;

    @Option(names = "--state", paramLabel = "STATE", description = "Only these lives or activities.")
    private List<String> states = List.of();

    @Option(
            names = {"-v", "--verbose"},
            description = "With program, base, and what each uses of the machine.")
    private boolean isVerbose;

    @Option(names = "--watch", description = "A line for each change, until interrupted; also for screen readers.")
    private boolean watch;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        if (watch) {
            return new Watched(desk).run();
        }
        JsonNode result =
                desk.look("para_list", Given.none().when(all, "archived").with("state", Text.listed(states)));
        return desk.show(result, list -> words(desk, list.path("sessions")));
    }

    private void words(Desk desk, JsonNode sessions) {
        if (sessions.isEmpty()) {
            desk.say(states.isEmpty() ? NONE : "no session is so");
            return;
        }
        if (isVerbose) {
            new Loads(desk).say(sessions);
            return;
        }
        Table table = new Table("SESSION", "LIFE", "ACTIVITY", "DIFF", "BRANCH", "NEEDS");
        for (JsonNode session : sessions) {
            table.row(
                    session.path("name").asText(),
                    session.path("life").asText(),
                    activity(desk, session.path("activity")),
                    diff(session.path("diff")),
                    session.path("branch").asText(),
                    Needs.of(session));
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }

    private static String activity(Desk desk, JsonNode activity) {
        String age =
                Ages.brief(activity.path("since").asText(), desk.place().clock().instant());
        return (activity.path("state").asText() + " " + age).strip();
    }

    private static String diff(JsonNode diff) {
        int files = diff.path("files").asInt();
        int untracked = diff.path("untracked").asInt();
        String changed =
                "+" + diff.path("added").asInt() + " -" + diff.path("deleted").asInt() + " in " + files;
        return Stream.of(files == 0 ? "" : changed, untracked == 0 ? "" : untracked + " new")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
