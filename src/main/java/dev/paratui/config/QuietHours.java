package dev.paratui.config;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The hours of a day in which nobody is to be disturbed, as {@code 22:00-07:00}; the same at both ends: none. */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    static Optional<QuietHours> read(JsonNode node) {
        return Kind.text(node).flatMap(text -> text.isBlank() ? Optional.of(NONE) : parse(text.strip()));
    }

    private static Optional<QuietHours> parse(String text) {
        String[] ends = text.split("\\s*-\\s*", -1);
        try {
            return ends.length == 2
                    ? Optional.of(new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                    : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** They may reach over midnight. */
    public boolean covers(LocalTime time) {
        boolean isBegun = !time.isBefore(from);
        boolean isBeforeEnd = time.isBefore(to);
        return from.isAfter(to) ? isBegun || isBeforeEnd : isBegun && isBeforeEnd;
    }

    /** As it is written. */
    @JsonValue
    @Override
    public String toString() {
        return equals(NONE) ? "" : from + "-" + to;
    }
}
