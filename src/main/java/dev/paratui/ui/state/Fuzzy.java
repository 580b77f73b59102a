package dev.paratui.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well typed letters fit a text: all of them must be there in their order; letters that begin words and letters
 * beside each other count more.
 *
 * @param score the higher the better
 * @param places indexes of the letters in the text
 */
public record Fuzzy(int score, List<Integer> places) {
    private static final int BEGINS_WORD = 8;
    private static final int BESIDE = 5;
    private static final int MAX_GAP = 3;

    public Fuzzy {
        places = List.copyOf(places);
    }

    /** Each typed word must fit, in whatever order; nothing typed fits all. */
    public static Optional<Fuzzy> match(String typed, String text) {
        Fuzzy all = new Fuzzy(0, List.of());
        for (String word : typed.strip().split("\\s+")) {
            Optional<Fuzzy> fit = ofWord(word, text);
            if (fit.isEmpty()) {
                return fit;
            }
            all = all.and(fit.get());
        }
        return Optional.of(all);
    }

    private Fuzzy and(Fuzzy more) {
        List<Integer> joined = new ArrayList<>(places);
        joined.addAll(more.places);
        return new Fuzzy(score + more.score, joined);
    }

    private static Optional<Fuzzy> ofWord(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String in = text.toLowerCase(Locale.ROOT);
        if (in.length() != text.length()) {
            in = text;
        }
        Optional<Fuzzy> best = Optional.empty();
        int from = 0;
        while (from >= 0 && from <= in.length()) {
            Optional<Fuzzy> found = from(wanted, in, from);
            if (found.isPresent() && (best.isEmpty() || found.get().score > best.get().score)) {
                best = found;
            }
            int next = wanted.isEmpty() ? -1 : in.indexOf(wanted.charAt(0), from + 1);
            from = found.isEmpty() ? -1 : next;
        }
        return best;
    }

    private static Optional<Fuzzy> from(String wanted, String in, int begin) {
        List<Integer> places = new ArrayList<>();
        int score = 0;
        int at = begin;
        for (int i = 0; i < wanted.length(); i++) {
            int found = in.indexOf(wanted.charAt(i), at);
            if (found < 0) {
                return Optional.empty();
            }
            boolean isBeside = i > 0 && found == at;
            int gap = i == 0 ? 0 : Math.min(MAX_GAP, found - at);
            score += (isBeside ? BESIDE : 0) + (beginsWord(in, found) ? BEGINS_WORD : 0) - gap;
            places.add(found);
            at = found + 1;
        }
        int late = places.isEmpty() ? 0 : Math.min(MAX_GAP, places.get(0));
        return Optional.of(new Fuzzy(score - late, places));
    }

    private static boolean beginsWord(String in, int at) {
        return at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1));
    }
}
