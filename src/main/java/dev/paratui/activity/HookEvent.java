package dev.paratui.activity;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program told of itself through a hook: every value of its report by its JSON pointer.
 *
 * @param isWhole whether nothing of the report was too long to be kept
 */
public record HookEvent(Map<String, String> fields, boolean isWhole) {
    private static final Pattern PLACE = Pattern.compile("\\{(/[^}]*)}");

    public HookEvent {
        fields = Map.copyOf(fields);
    }

    /** Empty when the report does not have it. */
    public String at(String pointer) {
        return fields.getOrDefault(pointer, "");
    }

    /** The words with every {@code {/pointer}} filled in; empty when one of them has no value. */
    String filled(String words) {
        Matcher place = PLACE.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = at(place.group(1));
            if (value.isBlank()) {
                return "";
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }
}
