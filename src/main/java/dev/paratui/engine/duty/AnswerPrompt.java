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
import dev.paratui.tmux.Typing;
import java.util.List;
import java.util.function.Function;

/** Answers a permission prompt with its program's own keys, after one more look that it is still there. */
public final class AnswerPrompt implements Duty<Intent.Answer> {
    private final Programs programs;
    private final Typing typing;
    private final Function<Session, Evidence> look;

    public AnswerPrompt(Programs programs, Typing typing, Function<Session, Evidence> look) {
        this.programs = programs;
        this.typing = typing;
        this.look = look;
    }

    @Override
    public Done perform(Intent.Answer intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Evidence evidence = look.apply(session);
        if (evidence.activity() != Activity.PERMISSION) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "session \"" + session.name() + "\" asks for no permission now; it is "
                            + evidence.activity().word(),
                    "look: para read " + session.name());
        }
        Program program = programs.named(session.brief().agent());
        boolean isYes = intent.verdict() == Intent.Verdict.APPROVE;
        List<String> keys = isYes ? program.approveKeys() : program.denyKeys();
        typing.keys(session.seat().pane().orElseThrow(), keys);
        return Done.with(new MessageSubmitted(session.name(), isYes ? "approved" : "denied", intent.id()));
    }
}
