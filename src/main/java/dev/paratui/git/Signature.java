package dev.paratui.git;

import java.util.Locale;
import java.util.Map;

/** Who wrote a commit. */
record Signature(String name, String email) {
    /** For commits that nobody sees; the fixed date makes equal ones the same object. */
    static final Map<String, String> OURS = Map.of(
            "GIT_AUTHOR_NAME", "para",
            "GIT_AUTHOR_EMAIL", "para@localhost",
            "GIT_AUTHOR_DATE", "2000-01-01T00:00:00Z",
            "GIT_COMMITTER_NAME", "para",
            "GIT_COMMITTER_EMAIL", "para@localhost",
            "GIT_COMMITTER_DATE", "2000-01-01T00:00:00Z");

    /** Reads {@code Name <email> …}, as git writes identities. */
    static Signature parse(String ident) {
        int open = ident.lastIndexOf('<');
        int close = ident.indexOf('>', open);
        if (open < 0 || close < 0) {
            throw new IllegalStateException("no identity: " + ident);
        }
        return new Signature(ident.substring(0, open).strip(), ident.substring(open + 1, close));
    }

    boolean isSamePerson(Signature other) {
        return email.toLowerCase(Locale.ROOT).equals(other.email.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
