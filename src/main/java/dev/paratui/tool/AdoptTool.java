package dev.paratui.tool;

import dev.paratui.command.RequestAdoption;
import dev.paratui.command.RequestSession;
import dev.paratui.engine.World;
import dev.paratui.model.Brief;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Origin;
import dev.paratui.model.Permissions;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import dev.paratui.model.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a session of a work tree or a branch that was made elsewhere. */
public final class AdoptTool extends HouseTool<AdoptTool.Input, AdoptTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final int MAX_NAME = 50;
    private static final Card CARD = Card.forLeaders("para_adopt", Card.Effect.CHANGES, """
            Make a session of a linked work tree, or of a branch, that was made by hand or by another tool. Both stay \
            where and as they are; a branch without a work tree gets one. Then everything works on it: diff, \
            conflicts, finish, integrate, cancel. No program is started: para_resume does that.""");

    public AdoptTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to adopt. */
    public record Input(
            @Says(
                    value = "a work tree's folder, or a branch",
                    also = {"path", "branch"})
            String place,

            @Says(
                    value = "the session's name; default: from the branch's",
                    also = {"name", "session"})
            Optional<String> sessionName,

            @Says("which program it is for; default: agents.default")
            Optional<String> agent) {}

    /** The session. */
    public record Output(SessionView session, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        World.Adoptable found = house.world().adoptable(input.place(), caller.directory());
        SessionName name = SessionName.parse(input.sessionName().orElseGet(() -> nameFrom(found.branch())));
        input.agent().ifPresent(house.world()::requireProgram);
        String agent = input.agent().orElseGet(() -> house.world().setting("agents.default"));
        Brief brief = new Brief(agent, ExecKind.TMUX, "", "", List.of(), Permissions.ASKED, Map.of())
                .under(Terms.of(Origin.ADOPTED));
        String tree = found.tree().orElseGet(() -> house.world().placeFor(name));
        RequestSession wanted = new RequestSession(name, brief, new Work(found.branch(), found.base(), tree));
        Intent.Tree kind = found.tree().isPresent() ? Intent.Tree.THERE : Intent.Tree.MISSING;
        house.valueOf(
                house.ask(new RequestAdoption(wanted, kind), caller, Optional.empty())
                        .subject(),
                PATIENCE);
        SessionView session = house.view(name);
        return new Output(session, session.revision());
    }

    @Override
    public String text(Output output) {
        SessionView session = output.session();
        return "session " + session.name() + " has branch " + session.branch() + " in " + session.worktree()
                + "; start its program: para resume " + session.name();
    }

    /** The last part of the branch's name, in the letters that names have. */
    private static String nameFrom(String branch) {
        String last = branch.substring(branch.lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^A-Za-z0-9_-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return plain.substring(0, Math.min(MAX_NAME, plain.length()));
    }
}
