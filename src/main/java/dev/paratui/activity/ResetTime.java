package dev.paratui.activity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a usage limit is over, from the words with which a program tells of it. */
public final class ResetTime {
    private static final Pattern EPOCH = Pattern.compile("\\|(\\d{10})\\b");
    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\b(?:again|resets?|retry|retrying|available|wait)\\s+(?:again\\s+)?(?:in|for|after)\\s+"
                    + "((?:\\d+\\s*[a-z]+[\\s,]*(?:and\\s+)?)+)");
    private static final Pattern PART = Pattern.compile("(?i)(\\d+)\\s*(d|h|m|s)[a-z]*");
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern CLOCK =
            Pattern.compile("(?i)\\b(?:resets?|again|until|available|back)\\s+(?:at|on)?\\s*"
                    + "(?:(?<month>" + MONTHS + ")[a-z]*\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?"
                    + "(?:,?\\s+(?<year>\\d{4}))?(?:,|\\s+at)?\\s*)?"
                    + "(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s*(?<half>am|pm)?"
                    + "(?:\\s*\\((?<zone>[A-Za-z_/+-]+)\\))?");
    private static final Map<String, Duration> UNITS = Map.of(
            "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1), "s", Duration.ofSeconds(1));
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMM d")
            .toFormatter(Locale.ENGLISH);
    private static final int NOON = 12;

    private ResetTime() {}

    /**
     * The moment named, if one is.
     *
     * @param said when the words were said: a time of day is the next one after it
     * @param here the zone of times that name none
     */
    public static Optional<Instant> in(String words, Instant said, ZoneId here) {
        Matcher epoch = EPOCH.matcher(words);
        if (epoch.find()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))));
        }
        return span(words).map(said::plus).or(() -> clock(words, said, here));
    }

    private static Optional<Duration> span(String words) {
        Matcher span = SPAN.matcher(words);
        if (!span.find()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(span.group(1));
        while (part.find()) {
            Duration unit = UNITS.getOrDefault(part.group(2).toLowerCase(Locale.ROOT), Duration.ZERO);
            sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
        }
        return Optional.of(sum).filter(time -> !time.isZero());
    }

    private static Optional<Instant> clock(String words, Instant said, ZoneId here) {
        Matcher clock = CLOCK.matcher(words);
        while (clock.find()) {
            boolean isTime = clock.group("half") != null || clock.group("minute") != null;
            if (isTime) {
                return moment(clock, said, here);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(Matcher clock, Instant said, ZoneId here) {
        try {
            ZoneId zone =
                    Optional.ofNullable(clock.group("zone")).map(ZoneId::of).orElse(here);
            ZonedDateTime from = said.atZone(zone);
            ZonedDateTime at = from.with(time(clock));
            if (clock.group("month") != null) {
                MonthDay day = MonthDay.parse(clock.group("month").substring(0, 3) + " " + clock.group("day"), MONTH);
                int year = Optional.ofNullable(clock.group("year"))
                        .map(Integer::parseInt)
                        .orElse(from.getYear());
                ZonedDateTime dated = at.with(Year.of(year).atMonthDay(day));
                return Optional.of(
                        (clock.group("year") == null && dated.isBefore(from.minusDays(1)) ? dated.plusYears(1) : dated)
                                .toInstant());
            }
            return Optional.of((at.isAfter(from) ? at : at.plusDays(1)).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group("hour"));
        int minute = Optional.ofNullable(clock.group("minute"))
                .map(Integer::parseInt)
                .orElse(0);
        String half = Optional.ofNullable(clock.group("half")).orElse("").toLowerCase(Locale.ROOT);
        int ofDay = half.isEmpty() ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
        return LocalTime.of(ofDay, minute);
    }
}
