package dev.paratui.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a session may use up before it asks a person.
 *
 * @param time for which its program works; what it rests does not count
 * @param turns answers of its model
 * @param costMicros in millionths of a US dollar
 */
public record Budget(Optional<Duration> time, Optional<Integer> turns, Optional<Long> costMicros) {
    public static final Budget NONE = new Budget(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern PART =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(s|m|min|h|d|turns?|usd|\\$)", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MICROS = new BigDecimal(1_000_000);
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_DAY = 86_400;

    /** {@code 2h}, {@code 50turns}, {@code 5usd}, or several with commas or spaces between; {@code none}: no limit. */
    public static Budget parse(String text) {
        String words = text.strip();
        Budget budget = NONE;
        if (words.isEmpty() || words.equalsIgnoreCase("none")) {
            return budget;
        }
        for (String part : words.split("\\s*,\\s*|\\s+(?=\\d)", -1)) {
            budget = budget.limited(part, text);
        }
        return budget;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** This with the limits that {@code more} names raised by as much; one that was not there begins at that. */
    public Budget plus(Budget more) {
        return new Budget(
                sum(time, more.time, Duration::plus),
                sum(turns, more.turns, Integer::sum),
                sum(costMicros, more.costMicros, Long::sum));
    }

    /** As {@link #parse} takes it: {@code 2h, 50 turns}; empty: no limit. */
    public String words() {
        List<String> parts = new ArrayList<>();
        time.ifPresent(limit -> parts.add(words(limit)));
        turns.ifPresent(limit -> parts.add(limit + " turns"));
        costMicros.ifPresent(limit -> parts.add(money(limit)));
        return String.join(", ", parts);
    }

    /** {@code 1h 30m}, as people say it. */
    public static String words(Duration span) {
        long hours = span.toHours();
        int minutes = span.toMinutesPart();
        int seconds = span.toSecondsPart();
        if (hours == 0) {
            return minutes == 0 ? seconds + "s" : minutes + "m" + (seconds == 0 ? "" : " " + seconds + "s");
        }
        return hours + "h" + (minutes == 0 ? "" : " " + minutes + "m");
    }

    public static String money(long micros) {
        return String.format(Locale.ROOT, "%.2f usd", micros / 1e6);
    }

    private Budget limited(String part, String whole) {
        Matcher matcher = PART.matcher(part.strip());
        if (!matcher.matches()) {
            throw unreadable(whole);
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "turn", "turns" -> new Budget(time, Optional.of(number.intValue()), costMicros);
            case "usd", "$" ->
                new Budget(time, turns, Optional.of(number.multiply(MICROS).longValue()));
            default -> new Budget(Optional.of(time.orElse(Duration.ZERO).plus(span(number, unit))), turns, costMicros);
        };
    }

    private static Duration span(BigDecimal number, String unit) {
        int seconds =
                switch (unit) {
                    case "s" -> 1;
                    case "h" -> SECONDS_OF_HOUR;
                    case "d" -> SECONDS_OF_DAY;
                    default -> SECONDS_OF_MINUTE;
                };
        return Duration.ofSeconds(number.multiply(new BigDecimal(seconds)).longValue());
    }

    private static <T> Optional<T> sum(Optional<T> one, Optional<T> other, BiFunction<T, T, T> adding) {
        return one.flatMap(mine -> other.map(its -> adding.apply(mine, its)))
                .or(() -> one)
                .or(() -> other);
    }

    private static Refused unreadable(String text) {
        return new Refused(
                Code.BAD_ARGUMENT,
                "\"" + Words.shown(text) + "\" is no budget",
                "give a time, turns or a cost: 2h, 50turns, 5usd, or several: \"2h, 5usd\"; none: no limit");
    }
}
