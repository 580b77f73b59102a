package dev.paratui.ui.state;

import dev.paratui.model.Words;
import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sessions are wanted: all the words must fit. A plain word is found anywhere; {@code state:permission},
 * {@code branch:para/*} look in one place, a comma divides choices; {@code >10m} and {@code <2h} are about how long it
 * has been so; {@code -} before a word turns it round.
 */
public final class Filter {
    private static final Pattern AGE = Pattern.compile("([<>])(\\d{1,6})([smhd])");

    private final List<String> words;
    private final UiState state;

    private Filter(List<String> words, UiState state) {
        this.words = words;
        this.state = state;
    }

    static Filter of(UiState state) {
        String typed = state.choice().filter().strip().toLowerCase(Locale.ROOT);
        return new Filter(typed.isEmpty() ? List.of() : Arrays.asList(typed.split("\\s+")), state);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean fits(SessionView session) {
        return words.stream()
                .allMatch(word -> isTurned(word) != fits(session, isTurned(word) ? word.substring(1) : word));
    }

    private static boolean isTurned(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private boolean fits(SessionView session, String word) {
        Matcher age = AGE.matcher(word);
        if (age.matches()) {
            return hasAge(session, age);
        }
        int colon = word.indexOf(':');
        Optional<String> place = colon > 0 ? place(session, word.substring(0, colon)) : Optional.empty();
        return place.map(text -> fitsOneOf(text, word.substring(colon + 1)))
                .orElseGet(() -> everywhere(session).contains(word));
    }

    private boolean hasAge(SessionView session, Matcher age) {
        Duration unit =
                switch (age.group(3)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "m" -> Duration.ofMinutes(1);
                    case "h" -> Duration.ofHours(1);
                    default -> Duration.ofDays(1);
                };
        Instant since = Listing.since(session);
        boolean isOlder = since.isBefore(state.now().minus(unit.multipliedBy(Long.parseLong(age.group(2)))));
        return age.group(1).equals(">") == isOlder;
    }

    private Optional<String> place(SessionView session, String field) {
        return switch (field) {
            case "state" -> Optional.of(Attention.wordOf(session));
            case "activity" -> Optional.of(session.activity().state());
            case "life" -> Optional.of(session.life());
            case "name" -> Optional.of(session.name());
            case "agent" -> Optional.of(session.agent());
            case "branch" -> Optional.of(session.branch());
            case "task" -> Optional.of(session.task());
            case "tests" -> Optional.of(session.tests());
            case "is" -> Optional.of(marks(session));
            default -> Optional.empty();
        };
    }

    private String marks(SessionView session) {
        Marks marks = state.desk().marks();
        return (marks.isMarked(session.name()) ? "marked " : "")
                + (marks.isPinned(session.name()) ? "pinned " : "")
                + (marks.isSnoozed(session.name(), state.now()) ? "snoozed " : "")
                + (Attention.isNeeded(session) ? "needed" : "");
    }

    private static boolean fitsOneOf(String text, String wanted) {
        String in = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split(",", -1)).anyMatch(choice -> fitsGlob(in, choice));
    }

    private static boolean fitsGlob(String text, String wanted) {
        if (!wanted.contains("*")) {
            return text.contains(wanted);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : wanted.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    private static String everywhere(SessionView session) {
        return Words.clean(String.join(
                        " ",
                        session.name(),
                        session.life(),
                        session.activity().state(),
                        Attention.wordOf(session),
                        session.agent(),
                        session.branch()))
                .toLowerCase(Locale.ROOT);
    }
}
