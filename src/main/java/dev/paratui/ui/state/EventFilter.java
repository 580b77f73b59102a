package dev.paratui.ui.state;

import dev.paratui.model.Words;
import dev.paratui.tool.EventView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events are wanted: all the words must fit. A plain word is found anywhere; {@code type:landing}, {@code
 * session:auth}, {@code by:person} look in one place, a comma divides choices; {@code <10m} is younger, {@code >1h}
 * older than that; {@code -} before a word turns it round.
 */
final class EventFilter {
    private static final Pattern AGE = Pattern.compile("([<>])(\\d{1,6})([smhd])");

    private final List<String> words;
    private final Instant now;

    private EventFilter(List<String> words, Instant now) {
        this.words = words;
        this.now = now;
    }

    static EventFilter of(String typed, Instant now) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return new EventFilter(text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+")), now);
    }

    boolean fits(EventView event) {
        return words.stream().allMatch(word -> {
            boolean isTurned = word.startsWith("-") && word.length() > 1;
            return isTurned != fits(event, isTurned ? word.substring(1) : word);
        });
    }

    private boolean fits(EventView event, String word) {
        Matcher age = AGE.matcher(word);
        if (age.matches()) {
            Instant bound = now.minus(unit(age.group(3)).multipliedBy(Long.parseLong(age.group(2))));
            return age.group(1).equals(">") == event.at().isBefore(bound);
        }
        int colon = word.indexOf(':');
        String wanted = word.substring(colon + 1);
        return switch (colon < 0 ? "" : word.substring(0, colon)) {
            case "type" -> isOneOf(event.type(), wanted);
            case "session" -> isOneOf(event.data().path("session").asText(""), wanted);
            case "by" -> isOneOf(event.by(), wanted);
            case "task" -> isOneOf(event.data().path("id").asText(""), wanted);
            default ->
                (event.type() + " " + event.by() + " "
                                + Words.clean(event.data().toString()))
                        .toLowerCase(Locale.ROOT)
                        .contains(word);
        };
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private static boolean isOneOf(String text, String wanted) {
        String in = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split(",", -1)).anyMatch(in::contains);
    }
}
