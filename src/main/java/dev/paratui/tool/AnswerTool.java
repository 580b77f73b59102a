package dev.paratui.tool;

import dev.paratui.command.AnswerPermission;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Answers a session's permission prompt with its program's own keys; for keys and the command line only. */
public final class AnswerTool extends HouseTool<AnswerTool.Input, AnswerTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Intent.Verdict verdict;

    private AnswerTool(House house, Card card, Intent.Verdict verdict) {
        super(house, card, Input.class, Output.class);
        this.verdict = verdict;
    }

    public static AnswerTool approving(House house) {
        Card card = Card.forPersons(
                "para_approve", Card.Effect.CHANGES, "Approve what the session's program asks permission for.");
        return new AnswerTool(house, card, Intent.Verdict.APPROVE);
    }

    public static AnswerTool denying(House house) {
        Card card = Card.forPersons(
                "para_deny", Card.Effect.CHANGES, "Deny what the session's program asks permission for.");
        return new AnswerTool(house, card, Intent.Verdict.DENY);
    }

    /** Which session. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session_name", "name"})
            String session) {}

    /** The session. */
    public record Output(SessionView session, String state, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        String intent = house.ask(new AnswerPermission(name, verdict), caller, Optional.of(name))
                .subject();
        String state = house.valueOf(intent, PATIENCE);
        SessionView session = house.view(name);
        return new Output(session, state, session.revision());
    }
}
