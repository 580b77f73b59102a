package dev.paratui.tool;

import dev.paratui.command.RequestFinish;
import dev.paratui.model.Deletions;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Commits a session's open work and puts it up for review. */
public final class FinishTool extends HouseTool<FinishTool.Input, FinishTool.Output> {
    static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Card CARD = Card.forAll("para_finish", Card.Effect.CHANGES, """
            Commit everything open in a session's work tree (hooks, identity and signing as the user has them) and \
            put it up \
            for review. Nothing to commit is fine and said. Mostly called by the agent itself when its task is done; \
            `integrate` also puts it into the train.""");

    private final IntegrateTool integrating;

    public FinishTool(House house) {
        super(house, CARD, Input.class, Output.class);
        this.integrating = new IntegrateTool(house);
    }

    /** What to commit. */
    public record Input(
            @Says(value = "what was done, as a commit message", also = "message")
            String commitMessage,

            @Says("default: the caller's own") Optional<String> session,
            @Says("a new name for the branch") Optional<String> branch,
            @Says("also land it") Optional<Boolean> integrate,

            @Says("also when it would delete most of the files, which is else refused")
            Optional<Boolean> allowDeletes) {}

    /**
     * What came of it.
     *
     * @param commit null when there was nothing new to commit
     * @param entry in the train, when it was to be landed too
     */
    public record Output(
            SessionView session, Optional<String> commit, String life, Optional<EntryView> entry, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        RequestFinish request = new RequestFinish(
                name, input.commitMessage(), input.branch().orElse(""), deletions(input.allowDeletes()));
        String commit =
                house.valueOf(house.ask(request, caller, Optional.of(name)).subject(), PATIENCE);
        Optional<EntryView> entry = input.integrate().orElse(false)
                ? Optional.of(
                        integrating.queue(input, name, caller.under(Optional.empty(), java.util.OptionalLong.empty())))
                : Optional.empty();
        SessionView session = house.view(name);
        Optional<String> made = Optional.of(commit).filter(id -> !id.isEmpty());
        return new Output(session, made, session.life(), entry, session.revision());
    }

    static Deletions deletions(Optional<Boolean> isAllowed) {
        return isAllowed.orElse(false) ? Deletions.ANY : Deletions.FEW;
    }

    @Override
    public String text(Output output) {
        return "session " + output.session().name() + " is in " + output.life()
                + output.commit().map(commit -> ", commit " + commit).orElse(", nothing new to commit");
    }
}
