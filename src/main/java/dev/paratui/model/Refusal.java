package dev.paratui.model;

import java.util.Map;

/**
 * Something asked for that cannot be.
 *
 * @param message what is so, one sentence for people
 * @param hint what to do next
 * @param details values for programs: strings, numbers, booleans, lists and maps of these
 */
public record Refusal(Code code, String message, String hint, Map<String, Object> details) {
    public Refusal {
        details = Map.copyOf(details);
    }

    public static Refusal of(Code code, String message, String hint) {
        return new Refusal(code, message, hint, Map.of());
    }

    public Refusal with(String name, Object value) {
        Map<String, Object> more = new java.util.TreeMap<>(details);
        more.put(name, value);
        return new Refusal(code, message, hint, more);
    }
}
