package dev.paratui.command;

import dev.paratui.event.SessionConversing;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;
import java.util.regex.Pattern;

/** A session's program said which conversation it is in. */
public record NoteConversation(SessionName session, String conversation) implements Command {
    /** It becomes a word of a command line, so it must never look like an option. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,199}");

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Session> there = ledger.session(session)
                .filter(one -> !one.standing().conversation().equals(Optional.of(conversation)));
        return there.isPresent() && NAME.matcher(conversation).matches()
                ? Decision.of(new SessionConversing(session, conversation))
                : Decision.already("");
    }
}
