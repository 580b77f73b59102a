package dev.paratui.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a line are not in the line it took the place of. */
final class WordMarks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.");
    /** Longer lines are left unmarked: the comparison grows with the square of the words. */
    private static final int MAX_WORDS = 200;

    /** Where less of the shorter one is the same, marks would only confuse. */
    private static final double LEAST_SAME = 0.5;

    private WordMarks() {}

    /** A run of a line's letters. */
    record Part(String text, boolean isNew) {}

    /** The line in parts; one part that is not new when the two have little in common. */
    static List<Part> of(String line, String other) {
        List<String> words = words(line);
        List<String> others = words(other);
        boolean[] same = words.size() > MAX_WORDS || others.size() > MAX_WORDS ? new boolean[0] : common(words, others);
        int kept = 0;
        for (int i = 0; i < same.length; i++) {
            kept += same[i] ? letters(words.get(i)) : 0;
        }
        int least = Math.min(letters(words), letters(others));
        return same.length == 0 || kept < least * LEAST_SAME
                ? List.of(new Part(line, false))
                : joined(words, bridged(words, same));
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(WordMarks::letters).sum();
    }

    private static int letters(String word) {
        return Character.isLetterOrDigit(word.charAt(0)) ? word.length() : 0;
    }

    /** A sign or blank alone between two marks is marked, too: one mark is read more easily than many. */
    private static boolean[] bridged(List<String> words, boolean[] same) {
        boolean[] bridged = same.clone();
        for (int i = 1; i + 1 < same.length; i++) {
            boolean isWord = Character.isLetterOrDigit(words.get(i).charAt(0));
            bridged[i] = same[i] && (isWord || bridged[i - 1] || same[i + 1]);
        }
        return bridged;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Which words belong to the longest run of words that both have in this order. */
    private static boolean[] common(List<String> words, List<String> others) {
        int[][] longest = new int[words.size() + 1][others.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = others.size() - 1; j >= 0; j--) {
                longest[i][j] = words.get(i).equals(others.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] same = new boolean[words.size()];
        int i = 0;
        int j = 0;
        while (i < words.size() && j < others.size()) {
            if (words.get(i).equals(others.get(j))) {
                same[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }

    private static List<Part> joined(List<String> words, boolean[] same) {
        List<Part> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && same[i] != same[i - 1]) {
                parts.add(new Part(run.toString(), !same[i - 1]));
                run.setLength(0);
            }
            run.append(words.get(i));
        }
        if (!run.isEmpty()) {
            parts.add(new Part(run.toString(), !same[words.size() - 1]));
        }
        return parts;
    }
}
