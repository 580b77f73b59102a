package dev.paratui.command;

import dev.paratui.event.PromptAnswered;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;

/** A rule answered what a session's program asked. */
public record NoteAnswer(SessionName session, String asked, String answer, String rule) implements Command {
    private static final int MAX_WORDS = 500;

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        String words = Words.clip(Words.clean(asked.replace('\n', ' ')), MAX_WORDS);
        return ledger.session(session).isEmpty()
                ? Decision.already("")
                : Decision.of(new PromptAnswered(session, words, answer, rule));
    }
}
