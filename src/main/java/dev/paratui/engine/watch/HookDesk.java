package dev.paratui.engine.watch;

import dev.paratui.activity.HookEvent;
import dev.paratui.activity.Hooks;
import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.agent.Reporting;
import dev.paratui.command.NoteConversation;
import dev.paratui.engine.Engine;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.InstantSource;
import java.util.Optional;

/** Takes in what programs say of themselves; called on a door's threads. */
public final class HookDesk {
    private static final String BY = "supervisor";
    private static final String NOTHING_TO_SAY = "{}";

    private final Engine engine;
    private final Beliefs beliefs;
    private final Programs programs;
    private final Transcripts transcripts;
    private final InstantSource clock;

    public HookDesk(Engine engine, Beliefs beliefs, Programs programs, Transcripts transcripts, InstantSource clock) {
        this.engine = engine;
        this.beliefs = beliefs;
        this.programs = programs;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    /** The answer as JSON. */
    public String hear(String name, HookEvent event) {
        Optional<Session> session = SessionName.isAllowed(name)
                ? engine.board().snapshot().ledger().session(new SessionName(name))
                : Optional.empty();
        session.ifPresent(there -> reporting(there).ifPresent(how -> take(there, how, event)));
        return NOTHING_TO_SAY;
    }

    private void take(Session session, Reporting how, HookEvent event) {
        Hooks.Heard said = how.hooks().hear(event, clock.instant());
        if (session.brief().exec().hasPane()) {
            beliefs.heard(session.name(), said);
        }
        if (!said.conversation().isEmpty()
                && !session.standing().conversation().equals(Optional.of(said.conversation()))) {
            engine.ask(new NoteConversation(session.name(), said.conversation()), BY);
        }
        how.transcript().ifPresent(record -> transcripts.changed(session.name(), said.transcript(), record));
    }

    private Optional<Reporting> reporting(Session session) {
        try {
            return Optional.of(programs.named(session.brief().agent())).flatMap(Program::reporting);
        } catch (Refused gone) {
            return Optional.empty();
        }
    }
}
