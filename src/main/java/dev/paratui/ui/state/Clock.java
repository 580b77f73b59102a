package dev.paratui.ui.state;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as people write and read them. */
public final class Clock {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})\\s*([smhd])(\\s+ago)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private Clock() {}

    /** {@code 03:12:07}; the day, too, when it is not today. */
    public static String shown(Instant at, Scene scene) {
        ZoneId zone = scene.zone();
        boolean isToday =
                at.atZone(zone).toLocalDate().equals(scene.now().atZone(zone).toLocalDate());
        return (isToday ? TIME : DAY).format(at.atZone(zone));
    }

    /** {@code 03:12:07} without the day. */
    public static String time(Instant at, Scene scene) {
        return TIME.format(at.atZone(scene.zone()));
    }

    /** {@code 03:12}: the last time the clock showed that; {@code 10m}: so long ago; nothing: now. */
    static Optional<Instant> read(String typed, Scene scene) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(scene.now());
        }
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return Optional.of(scene.now().minus(span(count, ago.group(2))));
        }
        try {
            LocalTime time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
            LocalDate today = scene.now().atZone(scene.zone()).toLocalDate();
            Instant at = today.atTime(time).atZone(scene.zone()).toInstant();
            return Optional.of(
                    at.isAfter(scene.now())
                            ? today.minusDays(1)
                                    .atTime(time)
                                    .atZone(scene.zone())
                                    .toInstant()
                            : at);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration span(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
