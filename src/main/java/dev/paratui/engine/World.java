package dev.paratui.engine;

import dev.paratui.model.Base;
import dev.paratui.model.FileDiff;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import java.util.List;
import java.util.Optional;

/** The look outside: what tools must know before they ask for a change. Blocking; changes nothing. */
public interface World {
    /** The repository's path, as people know it. */
    String repository();

    /** What to type to attach to the session's pane. */
    Optional<String> attachCommand(Session session);

    /** Which session's work tree this directory lies in. */
    Optional<SessionName> sessionAt(String directory);

    /** Where a new session begins: {@code ref}, else the branch checked out in the main checkout. */
    Base base(Optional<String> ref);

    /** The work tree's path and the branch for a new session of this name. */
    dev.paratui.model.Work workFor(SessionName name, Base base);

    /** Refuses a program that is not known or not installed. */
    void requireProgram(String agent);

    /** Refuses an unknown mode. */
    void requireMode(String mode);

    /** The value of a setting, as text. */
    String setting(String path);

    /**
     * A task file's text.
     *
     * @param file relative to the repository, else to the task folder
     */
    String taskFile(String file, Reach reach);

    /** The branch this session lands on: {@code target}, else the setting, else its base. */
    String targetOf(Session session, Optional<String> target);

    LandingPreview previewLanding(Session session, String target, Strategy strategy);

    /** The pane as it is now, with colours, or the end of a detached program's log. */
    PaneFrame frame(Session session);

    /** The last lines of the pane or log, cleaned. */
    List<String> lines(Session session, int count);

    /** What the session changed against its base, uncommitted and untracked work included. */
    List<FileDiff> diff(Session session, Optional<String> path, Detail detail);

    /** Which task files may be read. */
    enum Reach {
        REPOSITORY,
        ANYWHERE
    }

    /** How much of a diff is wanted. */
    enum Detail {
        COUNTS,
        HUNKS
    }
}
