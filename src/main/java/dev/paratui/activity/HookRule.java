package dev.paratui.activity;

import dev.paratui.model.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an event of a program's hooks means.
 *
 * @param where a pattern for the value at each of these JSON pointers; all are found
 * @param activity empty: it says nothing of what the program does
 * @param shows words for people, with places such as {@code {/tool_name}}; the first that can be filled counts
 */
public record HookRule(String event, Map<String, Pattern> where, Optional<Activity> activity, List<String> shows) {
    public HookRule {
        where = Map.copyOf(where);
        shows = List.copyOf(shows);
    }

    boolean fits(String name, HookEvent said) {
        return event.equals(name)
                && where.entrySet().stream()
                        .allMatch(one ->
                                one.getValue().matcher(said.at(one.getKey())).find());
    }
}
