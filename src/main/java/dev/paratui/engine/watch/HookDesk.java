package dev.paratui.engine.watch;

import dev.paratui.activity.HookEvent;
import dev.paratui.activity.Hooks;
import dev.paratui.activity.PermissionRules;
import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.agent.Reporting;
import dev.paratui.command.NoteAnswer;
import dev.paratui.command.NoteConversation;
import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Engine;
import dev.paratui.model.Evidence;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes in what programs say of themselves; called on a door's threads. */
public final class HookDesk {
    private static final String BY = "supervisor";
    private static final String NOTHING_TO_SAY = "{}";

    private final Engine engine;
    private final Beliefs beliefs;
    private final Programs programs;
    private final Transcripts transcripts;
    private final SettingsFiles settings;
    private final Predicate<String> isBrought;
    private final InstantSource clock;

    public HookDesk(Engine engine, Minds minds, Books books, InstantSource clock) {
        this.engine = engine;
        this.beliefs = minds.beliefs();
        this.transcripts = minds.transcripts();
        this.programs = books.programs();
        this.settings = books.settings();
        this.isBrought = books.isBrought();
        this.clock = clock;
    }

    /** To whom it tells what it heard. */
    public record Minds(Beliefs beliefs, Transcripts transcripts) {}

    /**
     * In what it looks up what that means.
     *
     * @param isBrought whether a setting's value comes with the repository, which cannot allow anything
     */
    public record Books(Programs programs, SettingsFiles settings, Predicate<String> isBrought) {}

    /** The answer as JSON. */
    public String hear(String name, HookEvent event) {
        Optional<Session> session = SessionName.isAllowed(name)
                ? engine.board().snapshot().ledger().session(new SessionName(name))
                : Optional.empty();
        return session.flatMap(there -> reporting(there).map(how -> answer(there, how, event)))
                .orElse(NOTHING_TO_SAY);
    }

    private String answer(Session session, Reporting how, HookEvent event) {
        Hooks.Heard said = how.hooks().hear(event, clock.instant());
        Optional<PermissionRules.Verdict> verdict =
                event.isWhole() && said.event().equals(how.asking()) ? verdict(session, said) : Optional.empty();
        if (verdict.isEmpty()) {
            take(session, how, said);
            return NOTHING_TO_SAY;
        }
        String asked = said.evidence().map(Evidence::text).orElse(said.use().tool());
        engine.ask(
                new NoteAnswer(
                        session.name(),
                        asked,
                        verdict.get().answer(),
                        verdict.get().rule()),
                BY);
        return how.answers().getOrDefault(verdict.get().answer(), NOTHING_TO_SAY);
    }

    private Optional<PermissionRules.Verdict> verdict(Session session, Hooks.Heard said) {
        Settings now = settings.current();
        List<String> allowed = isBrought.test("permissions.allow") ? List.of() : now.allowed();
        return new PermissionRules(allowed, now.denied(), now.asked())
                .decide(said.use(), session.work().worktree());
    }

    private void take(Session session, Reporting how, Hooks.Heard said) {
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
