package dev.paratui.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** A session's name: 1-50 letters, digits, {@code -} and {@code _}; letter or digit first; case does not count. */
public record SessionName(String value) implements Comparable<SessionName> {
    public static final int MAX_LENGTH = 50;
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0," + (MAX_LENGTH - 1) + "}");

    public SessionName {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("not a session name: " + Words.shown(value));
        }
    }

    public static boolean isAllowed(String text) {
        return ALLOWED.matcher(text).matches();
    }

    /** Reads a name given by a person or program. */
    public static SessionName parse(String text) {
        if (!isAllowed(text)) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(text) + "\" is no session name",
                    "use 1-" + MAX_LENGTH + " of a-z A-Z 0-9 - _, beginning with a letter or digit");
        }
        return new SessionName(text);
    }

    /** What makes two names the same. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionName name && key().equals(name.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public int compareTo(SessionName other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return value;
    }
}
