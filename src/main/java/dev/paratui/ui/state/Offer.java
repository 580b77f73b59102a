package dev.paratui.ui.state;

import dev.paratui.tool.ToolListTool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that the palette offers: a verb with its key, or a tool by its name.
 *
 * @param name what is searched first
 * @param about what it does, in a line
 * @param places the letters of the name that were searched for
 */
public record Offer(String name, String about, Act act, List<Integer> places) {
    /** A name counts more than what is said about it. */
    private static final int IN_WORDS = 30;

    private static final int BEST_OF_ALL = 1_000;

    /** What is done when it is taken. */
    public sealed interface Act {
        /** As if its key were pressed. */
        record OfVerb(Verb verb) implements Act {}

        /** Only what fits these words is listed. */
        record OfFilter(String words) implements Act {}

        /** That tab. */
        record OfTab(Strip.Label tab) implements Act {}

        /** A call, after its arguments were asked. */
        record OfTool(ToolListTool.CardView tool) implements Act {}
    }

    public Offer {
        places = List.copyOf(places);
    }

    /** What fits the typed words, the best first; nothing typed: all, in the order of the help. */
    public static List<Offer> of(UiState state, String typed) {
        List<Ranked> ranked = new ArrayList<>();
        for (Offer offer : all(state)) {
            ranked(offer, typed).ifPresent(ranked::add);
        }
        ranked.sort(Comparator.comparingInt(Ranked::score).reversed());
        return ranked.stream().map(Ranked::offer).toList();
    }

    private static Optional<Ranked> ranked(Offer offer, String typed) {
        if (typed.isBlank()) {
            return Optional.of(new Ranked(offer, 0));
        }
        if (offer.name.equalsIgnoreCase(typed.strip())) {
            return Optional.of(new Ranked(offer.marked(List.of()), BEST_OF_ALL));
        }
        Optional<Ranked> byName = Fuzzy.match(typed, offer.name)
                .map(fit -> new Ranked(offer.marked(fit.places()), fit.score() + IN_WORDS));
        return byName.or(() -> containsAll(offer.about, typed) ? Optional.of(new Ranked(offer, 0)) : Optional.empty());
    }

    private static boolean containsAll(String words, String typed) {
        String in = words.toLowerCase(Locale.ROOT);
        return List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(in::contains);
    }

    private static List<Offer> all(UiState state) {
        List<Offer> all = new ArrayList<>();
        addVerbs(all, verb -> verb.group() != Verb.Group.MOVE);
        state.desk()
                .habits()
                .filters()
                .forEach((name, words) ->
                        all.add(new Offer("filter " + name, words, new Act.OfFilter(words), List.of())));
        state.scene().strip().labels().stream()
                .filter(label -> label.tab() != state.scene().strip().chosen())
                .map(label -> new Offer("repository " + label.name(), label.place(), new Act.OfTab(label), List.of()))
                .forEach(all::add);
        for (ToolListTool.CardView tool : state.desk().tools()) {
            all.add(new Offer(tool.name(), firstSentence(tool), new Act.OfTool(tool), List.of()));
        }
        addVerbs(all, verb -> verb.group() == Verb.Group.MOVE);
        return all;
    }

    private static void addVerbs(List<Offer> all, Predicate<Verb> which) {
        for (Verb verb : Verb.values()) {
            if (verb != Verb.PALETTE && which.test(verb)) {
                all.add(new Offer(verb.id().replace('_', ' '), verb.help(), new Act.OfVerb(verb), List.of()));
            }
        }
    }

    /** What a tool is for, in a line. */
    public static String firstSentence(ToolListTool.CardView tool) {
        String line = tool.description().lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    private Offer marked(List<Integer> found) {
        return new Offer(name, about, act, found);
    }

    private record Ranked(Offer offer, int score) {}
}
