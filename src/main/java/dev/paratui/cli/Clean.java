package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para clean}: cleans away what has been in the trash long enough; shows it first, and does just that. */
@Command(
        name = "clean",
        header = "Clean away what has been in the trash for longer than trash.keep allows.",
        description = {
            "On a terminal it shows what would go, and asks. What goes is set aside, and comes back by para undo;",
            "what was set aside more than a day ago is removed for good. --now removes at once, without a way back."
        },
        footer = {
            "",
            "Examples:",
            "  para clean --dry-run",
            "  para clean",
            "  para clean --all --now --yes     frees the disk; cannot be undone"
        })
final class Clean extends Verb {
    private static final double MEGA = 1e6;

    @Option(names = "--dry-run", description = "Only show what would go.")
    private boolean dryRun;

    @Option(names = "--all", description = "Everything in the trash, however new.")
    private boolean all;

    @Option(names = "--now", description = "Remove it for good at once; this cannot be undone.")
    private boolean now;

    @Option(names = "--yes", description = "Don't ask.")
    private boolean yes;

    @Override
    int run(Desk desk) {
        boolean isAsking = desk.console().isTerminal() && !isJson() && !yes && !dryRun;
        Given wish = wish();
        if (dryRun || isAsking) {
            JsonNode plan = desk.look("para_clean", wish().when(true, "dry_run"));
            desk.show(plan, shown -> say(desk, shown, "would go"));
            String question = now ? "remove them for good? this cannot be undone" : "clean them away?";
            if (dryRun || plan.path("entries").isEmpty() || !desk.agrees(question)) {
                return Exit.OK;
            }
            wish = wish.with("ids", ids(plan));
        }
        return desk.show(desk.change("para_clean", wish), shown -> told(desk, shown));
    }

    private static void told(Desk desk, JsonNode done) {
        say(desk, done, "cleaned away");
        String undo = Text.of(done.path("undo"));
        if (!undo.isEmpty()) {
            desk.say("what was set aside comes back with: para undo " + undo + "; free the disk: para clean --now");
        }
    }

    /** What was shown is what goes. */
    private static List<String> ids(JsonNode plan) {
        List<String> ids = new ArrayList<>();
        plan.path("entries").forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    private Given wish() {
        return Given.none().when(all, "all").when(now, "now");
    }

    private static void say(Desk desk, JsonNode plan, String verb) {
        Table table = new Table("ID", "ACT", "SESSION", "AGE", "MB", "GOES");
        for (JsonNode entry : plan.path("entries")) {
            table.row(
                    entry.path("id").asText(),
                    entry.path("act").asText(),
                    entry.path("session").asText(),
                    Ages.brief(entry.path("at").asText(), desk.place().clock().instant()),
                    megabytes(entry.path("bytes").asLong()),
                    entry.path("forGood").asBoolean() ? "for good" : "aside");
        }
        if (!plan.path("entries").isEmpty()) {
            table.fittedTo(desk.width().columns()).forEach(desk::say);
        }
        desk.say(plan.path("entries").size() + " " + verb + ", "
                + megabytes(plan.path("bytes").asLong()) + " MB; "
                + plan.path("kept").asInt() + " stay");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGA);
    }
}
