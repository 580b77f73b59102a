package dev.paratui.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of value that a settings file can hold.
 *
 * @param expected words for people
 * @param reader from the parsed value; empty when it is of another kind
 */
public record Kind<T>(String expected, Function<JsonNode, Optional<T>> reader) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*(s|m|h|d)");
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L);

    public static final Kind<String> TEXT = new Kind<>("a \"text\"", Kind::text);
    public static final Kind<Boolean> FLAG = new Kind<>("true or false", Kind::flag);
    public static final Kind<List<String>> TEXTS = new Kind<>("a list of \"texts\"", Kind::texts);
    public static final Kind<Map<String, String>> NAMED_TEXTS =
            new Kind<>("a table of \"texts\"", node -> table(node, Kind::text));
    public static final Kind<Map<String, Check>> CHECKS =
            new Kind<>("tables with run = \"command\" and paths = [\"glob\"]", node -> table(node, Check::read));
    public static final Kind<Duration> SPAN_OF_TIME = new Kind<>("a time such as \"90s\", \"10m\", \"2h\"", Kind::span);
    public static final Kind<QuietHours> QUIET_HOURS = new Kind<>("hours such as \"22:00-07:00\"", QuietHours::read);
    public static final Kind<Keep> KEEP = new Kind<>("age and size such as \"30d 10GB\"", Keep::read);

    public static Kind<Integer> numberIn(int least, int most) {
        return new Kind<>(
                "a whole number from " + least + " to " + most,
                node -> node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least
                        ? Optional.of(node.intValue()).filter(number -> number <= most)
                        : Optional.empty());
    }

    public static Kind<String> oneOf(String... words) {
        return new Kind<>(
                "one of " + String.join(", ", words), node -> text(node).filter(Arrays.asList(words)::contains));
    }

    public Optional<T> read(JsonNode node) {
        return reader.apply(node);
    }

    static Optional<Duration> span(String text) {
        Matcher matcher = SPAN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(Duration.ofSeconds(
                        Long.parseLong(matcher.group(1)) * SECONDS.getOrDefault(matcher.group(2), 1L)))
                : Optional.empty();
    }

    static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    static Optional<List<String>> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(element -> text(element).ifPresent(texts::add));
        return node.isArray() && texts.size() == node.size() ? Optional.of(List.copyOf(texts)) : Optional.empty();
    }

    private static Optional<Boolean> flag(JsonNode node) {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** A bare number counts as seconds. */
    private static Optional<Duration> span(JsonNode node) {
        return node.isIntegralNumber() && node.longValue() >= 0
                ? Optional.of(Duration.ofSeconds(node.longValue()))
                : text(node).flatMap(Kind::span);
    }

    private static <T> Optional<Map<String, T>> table(JsonNode node, Function<JsonNode, Optional<T>> reader) {
        Map<String, T> table = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> reader.apply(field.getValue()).ifPresent(value -> table.put(field.getKey(), value)));
        return node.isObject() && table.size() == node.size() ? Optional.of(Map.copyOf(table)) : Optional.empty();
    }
}
