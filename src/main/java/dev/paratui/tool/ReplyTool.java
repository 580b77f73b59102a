package dev.paratui.tool;

import dev.paratui.command.ReplyToQuestion;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Answers a question of a session's program. */
public final class ReplyTool extends HouseTool<ReplyTool.Input, ReplyTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Card CARD = Card.forLeaders("para_answer", Card.Effect.CHANGES, """
            Answer the question that a session's program asks: a choice by its number (1-9), or in words. Refused when it \
            asks none; what it asks permission for is answered by a person.""");

    public ReplyTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Whom, and what. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session_name", "name"})
            String session,

            @Says("a choice's number, or words") String answer) {}

    /** The session. */
    public record Output(SessionView session, String state, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        String intent = house.ask(new ReplyToQuestion(name, input.answer()), caller, Optional.of(name))
                .subject();
        String state = house.valueOf(intent, PATIENCE);
        SessionView session = house.view(name);
        return new Output(session, state, session.revision());
    }
}
