package dev.paratui.tool.task.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading of Markdown. */
record Heading(int level, String text) {
    private static final Pattern LINE = Pattern.compile(" {0,3}(#{1,6})(?:\\s(.*))?");
    private static final Pattern CLOSING = Pattern.compile("\\s#+$");
    private static final Pattern PHASE = Pattern.compile("(?i)phase(\\s+\\d+\\b.*|\\s+\\w+\\s*:.*|\\s+\\w+|\\s*:.*)");
    private static final Pattern GATE = Pattern.compile("(?i)gate(?:\\s+\\w+)?\\s*:(.*)");
    private static final Pattern NOTE = Pattern.compile("(?i)\\(to be created[^()]*\\)$");

    static Optional<Heading> of(String line) {
        Matcher heading = LINE.matcher(line);
        if (!heading.matches()) {
            return Optional.empty();
        }
        String text = heading.group(2) == null ? "" : heading.group(2).strip();
        return Optional.of(new Heading(
                heading.group(1).length(),
                CLOSING.matcher(text).replaceFirst("").strip()));
    }

    boolean isTitle() {
        return level == 1 && !text.isEmpty() && !isPhase() && gate().isEmpty();
    }

    boolean isPhase() {
        return PHASE.matcher(text).matches();
    }

    boolean is(String words) {
        return text.equalsIgnoreCase(words);
    }

    /** What follows {@code Gate:}. */
    Optional<String> gate() {
        Matcher gate = GATE.matcher(text);
        return gate.matches() ? Optional.of(gate.group(1).strip()) : Optional.empty();
    }

    /** The phase's name, without the note that it will be filled later. */
    String phase() {
        return NOTE.matcher(text).replaceFirst("").strip();
    }
}
