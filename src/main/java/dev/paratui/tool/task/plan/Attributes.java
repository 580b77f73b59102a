package dev.paratui.tool.task.plan;

import dev.paratui.model.Words;
import dev.paratui.model.task.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in braces at the end of a task's line, as {@code {priority: 2, after: [api, schema], tags: ui}}.
 *
 * @param values by key, in the order written; a key without brackets has one value
 */
record Attributes(Map<String, List<String>> values) {
    static final Attributes NONE = new Attributes(Map.of());

    static final String PRIORITY = "priority";
    static final String REF = "ref";
    static final String AFTER = "after";
    static final String ONLY_AFTER = "only-after";
    static final String TAGS = "tags";
    static final String FILES = "files";
    static final String SESSION = "session";
    static final String MODE = "mode";
    static final String PROGRAM = "program";
    static final String BASE = "base";

    private static final List<String> OF_GATES = List.of(PRIORITY, REF, AFTER, ONLY_AFTER, TAGS, SESSION);
    private static final List<String> OF_TASKS =
            List.of(PRIORITY, REF, AFTER, ONLY_AFTER, TAGS, FILES, SESSION, MODE, PROGRAM, BASE);
    private static final List<String> LISTS = List.of(AFTER, ONLY_AFTER, TAGS, FILES);

    private static final String ONE = "\"[^\"]*+\"|[^\\[\\],\"]++";
    private static final String LIST = "\\[((?:[^\\[\\]\"]++|\"[^\"]*+\")*+)]";
    private static final Pattern PAIR =
            Pattern.compile("\\s*+([a-z-]++)\\s*+:\\s*+(?:" + LIST + "|(" + ONE + "))\\s*+(?:,|$)");
    private static final Pattern VALUE = Pattern.compile(ONE);
    private static final Pattern REF_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,49}");
    private static final Pattern BARE = Pattern.compile("[^\\s\\[\\],\"{}](?:[^\\[\\],\"{}]*[^\\s\\[\\],\"{}])?");

    Attributes {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether what stands in braces is meant so, and not just words. */
    static boolean areMeant(String inside) {
        return inside.isBlank() || inside.matches("\\s*[a-z-]+\\s*:.*");
    }

    /**
     * Reads what stands between the braces.
     *
     * @param kind of what it belongs to: not everything can be said of a gate
     */
    static Attributes parse(String inside, PlanItem.Kind kind, PlanLine line) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(inside);
        int at = 0;
        while (!inside.substring(at).isBlank()) {
            if (!pair.find(at) || pair.start() != at) {
                throw line.bad(
                        "cannot read \"" + Words.shown(inside.substring(at)) + "\" in braces",
                        "write {key: value, key: [value, value]}");
            }
            at = pair.end();
            String key = pair.group(1);
            List<String> found = values(pair.group(2) == null ? pair.group(3) : pair.group(2));
            requireKnown(key, kind, line);
            if (values.put(key, found) != null) {
                throw line.bad("\"" + key + "\" stands twice in the braces", "say it once");
            }
        }
        Attributes attributes = new Attributes(values);
        attributes.requireGood(line);
        return attributes;
    }

    private static void requireKnown(String key, PlanItem.Kind kind, PlanLine line) {
        List<String> known = kind == PlanItem.Kind.GATE ? OF_GATES : OF_TASKS;
        if (!known.contains(key)) {
            throw line.bad(
                    "a " + kind.word() + " has no \"" + key + "\"",
                    "in braces there can be: " + String.join(", ", known));
        }
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            String found = value.group().strip();
            if (!found.isEmpty()) {
                values.add(found.startsWith("\"") ? found.substring(1, found.length() - 1) : found);
            }
        }
        return values;
    }

    private void requireGood(PlanLine line) {
        values.forEach((key, found) -> {
            if (!LISTS.contains(key) && found.size() != 1) {
                throw line.bad("\"" + key + "\" needs one value", "write {" + key + ": value}");
            }
        });
        ref().filter(ref -> !REF_NAME.matcher(ref).matches()).ifPresent(ref -> {
            throw line.bad("\"" + Words.shown(ref) + "\" is no ref", "1-50 of a-z A-Z 0-9 . _ -");
        });
        one(PRIORITY).filter(given -> !isPriority(given)).ifPresent(given -> {
            throw line.bad(
                    "priority \"" + Words.shown(given) + "\" is no number from 1 to 10",
                    "the lowest number is taken first; the usual one is " + Assignment.USUAL_PRIORITY);
        });
        if (values.containsKey(AFTER) && values.containsKey(ONLY_AFTER)) {
            throw line.bad("both after and only-after are given", "give one of them");
        }
    }

    private static boolean isPriority(String given) {
        return given.matches("[1-9]|10");
    }

    Optional<String> one(String key) {
        return all(key).stream().findFirst();
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> ref() {
        return one(REF);
    }

    Optional<Integer> priority() {
        return one(PRIORITY).map(Integer::valueOf);
    }

    /** With other values of a key; what is said of dependencies in the other way is dropped. */
    Attributes with(String key, List<String> newValues) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(key, newValues);
        return new Attributes(changed);
    }

    Attributes without(String key) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(key);
        return new Attributes(changed);
    }

    /** As it is written; empty when there is nothing to say. */
    String written() {
        if (values.isEmpty()) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        values.forEach((key, found) -> pairs.add(key + ": " + written(found)));
        return "{" + String.join(", ", pairs) + "}";
    }

    private static String written(List<String> found) {
        List<String> written = found.stream().map(Attributes::written).toList();
        return written.size() == 1 ? written.get(0) : "[" + String.join(", ", written) + "]";
    }

    /** Quotes and braces cannot stand in a value. */
    private static String written(String value) {
        String safe = Words.clean(value).replace('"', '\'').replace('{', '(').replace('}', ')');
        return BARE.matcher(safe).matches() ? safe : "\"" + safe + "\"";
    }
}
