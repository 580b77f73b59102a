package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para clean}: removes for good what has been in the trash long enough; shows it first. */
@Command(
        name = "clean",
        header = "Remove for good what has been in the trash for longer than trash.keep allows.",
        description = "On a terminal it shows what would go, and asks. What it removes cannot be taken back by undo.",
        footer = {"", "Examples:", "  para clean --dry-run", "  para clean", "  para clean --all --yes"})
final class Clean extends Verb {
    private static final double MEGA = 1e6;

    @Option(names = "--dry-run", description = "Only show what would go.")
    private boolean dryRun;

    @Option(names = "--all", description = "Everything in the trash, however new.")
    private boolean all;

    @Option(names = "--yes", description = "Don't ask.")
    private boolean yes;

    @Override
    int run(Desk desk) {
        boolean isAsking = desk.console().isTerminal() && !isJson() && !yes && !dryRun;
        if (dryRun || isAsking) {
            JsonNode plan = desk.look("para_clean", wish().when(true, "dry_run"));
            desk.show(plan, shown -> say(desk, shown, "would go"));
            if (dryRun || plan.path("entries").isEmpty() || !desk.agrees("remove them for good?")) {
                return Exit.OK;
            }
        }
        return desk.show(desk.change("para_clean", wish()), shown -> say(desk, shown, "removed"));
    }

    private Given wish() {
        return Given.none().when(all, "all");
    }

    private static void say(Desk desk, JsonNode plan, String verb) {
        Table table = new Table("ID", "ACT", "SESSION", "AGE", "MB");
        for (JsonNode entry : plan.path("entries")) {
            table.row(
                    entry.path("id").asText(),
                    entry.path("act").asText(),
                    entry.path("session").asText(),
                    Ages.brief(entry.path("at").asText(), desk.place().clock().instant()),
                    megabytes(entry.path("bytes").asLong()));
        }
        if (!plan.path("entries").isEmpty()) {
            table.fittedTo(desk.width().columns()).forEach(desk::say);
        }
        desk.say(plan.path("entries").size() + " " + verb + ", "
                + megabytes(plan.path("bytes").asLong()) + " MB; "
                + plan.path("kept").asInt() + " stay in the trash");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGA);
    }
}
