package dev.paratui.engine.duty;

import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
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
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Function;

/**
 * Types a text into a session's pane; at most once, whatever happens. A program that has a place for text gets it when
 * it rests there with no dialog open, unless it is forced; any other at once.
 */
public final class TypeText implements Duty<Intent.Send> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);

    private final Prompting prompting;
    private final Places places;
    private final Programs programs;
    private final Function<Session, Evidence> look;

    /** @param look what the pane shows this moment */
    public TypeText(Prompting prompting, Places places, Programs programs, Function<Session, Evidence> look) {
        this.prompting = prompting;
        this.places = places;
        this.programs = programs;
        this.look = look;
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
        Program program = programs.named(session.brief().agent());
        if (isToWait(intent, program, session, snapshot)) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        Places.write(places.pasted(session.name(), intent.id()), "");
        return switch (intent.submission()) {
            case TYPED -> {
                prompting.paste(pane, intent.text());
                yield done(session, intent, "typed");
            }
            case FORCED -> {
                prompting.paste(pane, intent.text());
                prompting.submit(pane);
                yield done(session, intent, "submitted");
            }
            case SUBMITTED -> {
                Prompting.Recipient to = new Prompting.Recipient(
                        pane, program, () -> look.apply(session).activity());
                if (prompting.deliver(to, intent.text()) == Prompting.Delivered.TYPED) {
                    throw prompting.stoppedByDialog(to);
                }
                yield done(session, intent, "submitted");
            }
        };
    }

    /** For a person to raise its budget, or for its program to rest. */
    private boolean isToWait(Intent.Send intent, Program program, Session session, Snapshot snapshot) {
        boolean isForced = intent.submission() != Intent.Submission.SUBMITTED;
        return session.standing().effort().over().isPresent()
                || (!isForced && program.composer().isPresent() && !rests(session, snapshot));
    }

    /** Where nothing is known, a look at this moment must do. */
    private boolean rests(Session session, Snapshot snapshot) {
        Activity believed = snapshot.sightingOf(session.name()).evidence().activity();
        return (believed == Activity.IDLE || believed == Activity.UNKNOWN)
                && look.apply(session).activity() == Activity.IDLE;
    }

    private static Done done(Session session, Intent.Send intent, String state) {
        return Done.with(new MessageSubmitted(session.name(), state, intent.id()));
    }
}
