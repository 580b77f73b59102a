package dev.paratui.door;

import dev.paratui.model.SessionName;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who calls, and from which session's work tree. */
public final class Callers {
    private static final String PERSON = "person";
    private static final String LEADER = "leader";

    private final Function<String, Optional<SessionName>> sessionAt;

    /**
     * Knows sessions by their work trees.
     *
     * @param sessionAt the session in whose work tree a directory lies
     */
    public Callers(Function<String, Optional<SessionName>> sessionAt) {
        this.sessionAt = sessionAt;
    }

    /**
     * Someone at a command line.
     *
     * @param session as its environment names it: then it is that session's agent, and what only a person may do is
     *     not for it
     */
    Caller atShell(Optional<String> directory, Optional<String> session) {
        Optional<SessionName> own = session.map(SessionName::parse);
        Caller caller = own.map(name -> Caller.of(Card.Audience.LEADER, name.value()))
                .orElseGet(() -> Caller.of(Card.Audience.PERSON, PERSON));
        return caller.from(directory, own.or(() -> directory.flatMap(sessionAt)));
    }

    /** Someone who speaks MCP; a worker's session is that of its name, else that of its directory. */
    public Caller overMcp(Identity who) {
        Optional<SessionName> here = who.directory().flatMap(sessionAt);
        if (who.audience() == Card.Audience.WORKER) {
            Optional<SessionName> own = who.agent()
                    .filter(SessionName::isAllowed)
                    .map(SessionName::new)
                    .or(() -> here);
            String by = own.map(SessionName::value).orElse("worker");
            return Caller.of(Card.Audience.WORKER, by).from(who.directory(), own);
        }
        return Caller.of(who.audience(), who.agent().orElse(LEADER)).from(who.directory(), here);
    }
}
