package dev.paratui.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long and up to which size the trash is kept; what is older, or the oldest beyond the size, may be cleaned. */
public record Keep(Duration age, long bytes) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,6}\\s*[smhd])[ ,]+(\\d{1,6})\\s*(MB|GB|TB)");
    private static final Map<String, Long> UNITS =
            Map.of("MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);

    static Optional<Keep> read(JsonNode node) {
        return Kind.text(node).flatMap(Keep::parse);
    }

    private static Optional<Keep> parse(String text) {
        Matcher matcher = WORDS.matcher(text.strip());
        return matcher.matches()
                ? Kind.span(matcher.group(1))
                        .map(age -> new Keep(
                                age, Long.parseLong(matcher.group(2)) * UNITS.getOrDefault(matcher.group(3), 1L)))
                : Optional.empty();
    }
}
