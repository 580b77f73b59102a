package dev.paratui.engine.duty;

import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes a session's work tree fit to work in, once: the files that git does not carry, and the set-up command; and has
 * the teardown command run before it goes.
 */
public final class MakingReady {
    private static final Logger LOG = Logger.getLogger(MakingReady.class.getName());
    private static final Duration SETUP_LIMIT = Duration.ofMinutes(15);
    private static final Duration TEARDOWN_LIMIT = Duration.ofMinutes(1);
    private static final String SETUP = "worktree.setup";
    private static final String TEARDOWN = "worktree.teardown";

    private final Furnishing furnishing;
    private final RepositoryCommands commands;
    private final Trial trial;
    private final Places places;
    private final SessionVariables variables;

    public MakingReady(Furnishing furnishing, RepositoryCommands commands, Trial trial, Room room) {
        this.furnishing = furnishing;
        this.commands = commands;
        this.trial = trial;
        this.places = room.places();
        this.variables = room.variables();
    }

    /** Where it keeps its marks, and what commands are told. */
    public record Room(Places places, SessionVariables variables) {}

    /**
     * Refuses with {@link Code#HELD} before anything is done while the set-up command, or the program, is one that the
     * repository brings and that is not allowed.
     *
     * @param session whose work tree is to be made
     */
    void requireTrust(Session session) {
        Base base = session.work().base();
        String program = RepositoryCommands.program(session.brief().agent());
        commands.require(List.of(SETUP, program), branch(base), base.commit());
    }

    /** Done again it changes nothing; a set-up command that fails is refused with the end of its output. */
    void ready(Session session) {
        requireTrust(session);
        if (Files.exists(places.ready(session.name()))) {
            return;
        }
        Base base = session.work().base();
        furnishing.furnish(session, commands.settingsOf(branch(base)));
        String setup = commands.settingsOf(branch(base)).setup();
        if (!setup.isBlank()) {
            setUp(session, setup);
        }
        Places.write(places.ready(session.name()), "");
    }

    /** Nothing is to be done to its work tree. */
    void leaveAsItIs(SessionName session) {
        Places.write(places.ready(session), "");
    }

    /** The work tree is made anew, so all is to be done again. */
    void begin(SessionName session) {
        Places.remove(places.ready(session));
    }

    /** Runs the teardown command, if there is one and it is allowed; whatever comes of it, the work tree may go. */
    void leave(Session session) {
        variables.release(session.name());
        Base base = session.work().base();
        Path tree = Path.of(session.work().worktree());
        try {
            String teardown = commands.settingsOf(branch(base)).teardown();
            if (!teardown.isBlank() && Files.isDirectory(tree)) {
                commands.require(List.of(TEARDOWN), branch(base), base.commit());
                Trial.Verdict verdict = trial.run(wanted(session, "teardown", teardown, TEARDOWN_LIMIT));
                Places.write(places.commandLog(session.name(), "teardown"), verdict.words() + "\n");
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the teardown of " + session.name() + " did not run to its end", failure);
        }
    }

    private void setUp(Session session, String setup) {
        Trial.Wanted wanted = wanted(session, "setup", setup, SETUP_LIMIT);
        trial.endLeftover(wanted.name());
        Trial.Verdict verdict = trial.run(wanted);
        Path log = places.commandLog(session.name(), "setup");
        Places.write(log, verdict.words() + "\n");
        if (!verdict.passed()) {
            throw new Refused(
                    Code.CHECK_FAILED,
                    "its set-up failed: " + verdict.words(),
                    "mend it and try again: para resume " + session.name() + "; its log: " + log);
        }
    }

    private Trial.Wanted wanted(Session session, String what, String command, Duration limit) {
        return new Trial.Wanted(
                what + "-" + session.name().key(),
                command,
                Path.of(session.work().worktree()),
                limit,
                variables.of(session));
    }

    /** A base that is no branch has the settings of its own commit. */
    private static String branch(Base base) {
        return base.branch().isEmpty() ? base.commit() : base.branch();
    }
}
