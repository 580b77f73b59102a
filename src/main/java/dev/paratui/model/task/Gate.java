package dev.paratui.model.task;

import dev.paratui.model.SessionName;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a task a gate: nobody claims it, it is passed.
 *
 * @param command for a check: a line for {@code sh}; empty for the others
 * @param session for a check: whose branch is checked; none: the main branch
 */
public record Gate(Kind kind, String command, Optional<SessionName> session) {
    /** Who passes it. */
    public enum Kind {
        /** A person, who has looked at something. */
        REVIEW,
        /** A person, who decides how to go on. */
        DECISION,
        /** A command that succeeds. */
        CHECK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isForPersons() {
        return kind != Kind.CHECK;
    }
}
