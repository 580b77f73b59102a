package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Files;

/** Types a text into a session's pane; at most once, whatever happens. */
public final class TypeText implements Duty<Intent.Send> {
    private final Prompting prompting;
    private final Places places;

    public TypeText(Prompting prompting, Places places) {
        this.prompting = prompting;
        this.places = places;
    }

    @Override
    public Done perform(Intent.Send intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        String pane = session.seat()
                .pane()
                .orElseThrow(() -> new Refused(
                        Code.NO_PANE,
                        "session \"" + session.name() + "\" has no pane any more",
                        "open one: para resume " + session.name()));
        if (Files.exists(places.pasted(session.name(), intent.id()))) {
            throw new Refused(
                    Code.FAILED,
                    "the supervisor ended while it typed; the text may be in the pane",
                    "look: para read " + session.name());
        }
        Places.write(places.pasted(session.name(), intent.id()), "");
        prompting.paste(pane, intent.text());
        boolean isSubmitted = intent.submission() == Intent.Submission.SUBMITTED;
        if (isSubmitted) {
            prompting.submit(pane);
        }
        return Done.with(new MessageSubmitted(session.name(), isSubmitted ? "submitted" : "typed", intent.id()));
    }
}
