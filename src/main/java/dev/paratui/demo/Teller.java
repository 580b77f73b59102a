package dev.paratui.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Puts what happens into lines; not thread-safe, since it remembers when the story began. */
final class Teller {
    private static final int SHORT_ID = 7;

    private Optional<Instant> began = Optional.empty();

    /** Empty for what is of no interest to a reader. */
    Optional<String> line(Happening happening) {
        began = began.or(() -> Optional.of(happening.at()));
        double seconds = Duration.between(began.orElseThrow(), happening.at()).toMillis() / 1000.0;
        return Optional.of(words(happening))
                .filter(words -> !words.isEmpty())
                .map(words -> String.format(
                        Locale.ROOT, "%6.1f s  %-17s %s", seconds, happening.session(), Words.clean(words)));
    }

    /** {@code lighthouse/units.py lines 3-8}. */
    static String files(JsonNode conflicts) {
        StringJoiner files = new StringJoiner(", ");
        for (JsonNode file : conflicts) {
            JsonNode range = file.path("ranges").path(0);
            String lines = range.isObject()
                    ? " lines " + range.path("from").asText() + "-"
                            + range.path("to").asText()
                    : "";
            files.add(file.path("path").asText() + lines);
        }
        return files.toString();
    }

    private static String words(Happening happening) {
        return switch (happening.type()) {
            case "session.started" -> "sent off on branch para/" + happening.session();
            case "session.start_failed" -> "could not be started";
            case "session.reported" ->
                "reports: " + happening.data().path("report").path("text").asText();
            case "session.finished" -> "is up for review";
            case "landing.merging" -> "is being merged";
            case "landing.landed" -> "landed on main as " + clipped(happening.word("commit"));
            case "landing.conflict" -> "conflicts in " + files(happening.data().path("conflicts"));
            case "activity.changed" -> activity(happening);
            default -> "";
        };
    }

    private static String activity(Happening happening) {
        if (happening.is("activity.changed", "permission")) {
            return "asks: " + happening.word("text").strip() + " - it is approved";
        }
        return happening.is("activity.changed", "exited") ? "failed: " + happening.word("text") : "";
    }

    private static String clipped(String commit) {
        return commit.substring(0, Math.min(SHORT_ID, commit.length()));
    }
}
