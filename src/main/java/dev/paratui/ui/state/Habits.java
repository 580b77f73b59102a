package dev.paratui.ui.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What this person has made their own, kept in their settings.
 *
 * @param filters words by the name under which they were kept
 * @param learned the hints that are done with, by the ids of their verbs
 * @param areHinted whether hints are shown at all
 */
public record Habits(Map<String, String> filters, List<String> learned, boolean areHinted) {
    public static final Habits NONE = new Habits(Map.of(), List.of(), false);

    private static final Map<Verb, String> HINTS = hints();

    public Habits {
        filters = Map.copyOf(filters);
        learned = List.copyOf(learned);
    }

    /** Of a person who has kept these, and is hinted at what they have not done yet. */
    public static Habits of(Map<String, String> filters, List<String> learned) {
        return new Habits(filters, learned, true);
    }

    /** A hint: the key, and what it is good for. */
    public record Hint(Verb verb, String words) {}

    /** The first that the person has neither followed nor put away. */
    public Optional<Hint> hint() {
        return areHinted
                ? HINTS.entrySet().stream()
                        .filter(hint -> !learned.contains(hint.getKey().id()))
                        .map(hint -> new Hint(hint.getKey(), hint.getValue()))
                        .findFirst()
                : Optional.empty();
    }

    Habits having(Verb verb) {
        List<String> more = new ArrayList<>(learned);
        more.add(verb.id());
        return new Habits(filters, more, areHinted);
    }

    Habits keeping(String name, String words) {
        Map<String, String> more = new TreeMap<>(filters);
        more.put(name, words);
        return new Habits(more, learned, areHinted);
    }

    /** What was done is no longer hinted at, on this dashboard and the next. */
    static Step learned(Step step, Verb verb) {
        UiState state = step.state();
        Habits habits = state.desk().habits();
        boolean isNew = habits.areHinted()
                && HINTS.containsKey(verb)
                && !habits.learned().contains(verb.id());
        if (!isNew) {
            return step;
        }
        Habits more = habits.having(verb);
        Action.Call call = Requests.learned(more.learned());
        List<Action> actions = new ArrayList<>(step.actions());
        actions.add(call);
        return new Step(state.with(state.desk().with(more)).pending(call), actions);
    }

    /** The filters as the settings write them. */
    String filtersAsToml() {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + " = " + quoted(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    static String listAsToml(List<String> words) {
        return words.stream().map(Habits::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Names and filters come from one line that was typed: there is nothing else in them to escape. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Map<Verb, String> hints() {
        Map<Verb, String> hints = new LinkedHashMap<>();
        hints.put(Verb.DISPATCH, "sends an agent off");
        hints.put(Verb.ATTACH, "goes into its pane, F12 comes back");
        hints.put(Verb.NEXT_NEED, "goes to the next that needs you");
        hints.put(Verb.DIFF, "shows what it changed");
        hints.put(Verb.PALETTE, "does anything by its name");
        hints.put(Verb.SPLIT, "shows several panes at once");
        hints.put(Verb.HISTORY, "shows what its pane showed at a time");
        hints.put(Verb.GROUP, "puts sessions into groups");
        hints.put(Verb.HELP, "shows all keys");
        return hints;
    }

    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
