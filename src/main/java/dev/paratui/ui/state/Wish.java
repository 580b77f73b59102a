package dev.paratui.ui.state;

import dev.paratui.model.SessionName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session to dispatch, as typed in one line: {@code name: task}, or a task from whose words a name is made. */
public record Wish(String name, String task) {
    private static final Pattern NAMED =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,49}):\\s+(\\S.*)", Pattern.DOTALL);
    private static final int MAX_MADE_NAME = 28;

    /** @param taken names that a made one must differ from */
    public static Wish read(String typed, Set<String> taken) {
        Matcher named = NAMED.matcher(typed.strip());
        return named.matches()
                ? new Wish(named.group(1), named.group(2).strip())
                : new Wish(free(made(typed), taken), typed.strip());
    }

    public boolean isComplete() {
        return !task.isEmpty() && SessionName.isAllowed(name);
    }

    /** The first words, without what names can't have; {@code task} when none is left. */
    private static String made(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        for (String word : plain.split("[^a-z0-9]+")) {
            boolean fits = name.length() + word.length() < MAX_MADE_NAME;
            if (!word.isEmpty() && (fits || name.isEmpty())) {
                name.append(name.isEmpty() ? "" : "-").append(word, 0, Math.min(word.length(), MAX_MADE_NAME));
            } else if (!fits) {
                break;
            }
        }
        return name.isEmpty() ? "task" : name.toString();
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int count = 2; taken.contains(free); count++) {
            free = name + "-" + count;
        }
        return free;
    }
}
