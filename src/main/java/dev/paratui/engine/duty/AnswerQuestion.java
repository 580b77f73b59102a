package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.model.Activity;
import dev.paratui.model.Code;
import dev.paratui.model.Evidence;
import dev.paratui.model.Intent;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import dev.paratui.tmux.Typing;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Answers a question: a choice with its number as a key, anything else as text with Enter; at most once. */
public final class AnswerQuestion implements Duty<Intent.Reply> {
    private static final Pattern CHOICE = Pattern.compile("[1-9]");

    private final Prompting prompting;
    private final Typing typing;
    private final Places places;
    private final Function<Session, Evidence> look;

    /** @param look what the pane shows this moment */
    public AnswerQuestion(Prompting prompting, Typing typing, Places places, Function<Session, Evidence> look) {
        this.prompting = prompting;
        this.typing = typing;
        this.places = places;
        this.look = look;
    }

    @Override
    public Done perform(Intent.Reply intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Activity now = look.apply(session).activity();
        if (now != Activity.QUESTION) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "session \"" + session.name() + "\" asks no question now; it is " + now.word(),
                    "look: para read " + session.name());
        }
        if (Files.exists(places.pasted(session.name(), intent.id()))) {
            throw new Refused(
                    Code.FAILED,
                    "the supervisor ended while it answered; the answer may have been given",
                    "look: para read " + session.name());
        }
        Places.write(places.pasted(session.name(), intent.id()), "");
        String pane = session.seat().pane().orElseThrow();
        if (CHOICE.matcher(intent.text()).matches()) {
            typing.keys(pane, List.of(intent.text()));
        } else {
            prompting.paste(pane, intent.text());
            prompting.submit(pane);
        }
        return Done.with(new MessageSubmitted(session.name(), "answered", intent.id()));
    }
}
