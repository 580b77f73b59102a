package dev.paratui.engine;

import dev.paratui.model.Base;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.time.Instant;
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
    Work workFor(SessionName name, Base base);

    /** Where the work tree of a session of this name is made. */
    String placeFor(SessionName name);

    /**
     * Work begun elsewhere that can become a session's.
     *
     * @param given a work tree's place, or a branch
     * @param directory from where a place is meant; empty: the repository's top
     */
    Adoptable adoptable(String given, Optional<String> directory);

    /**
     * Work begun elsewhere.
     *
     * @param tree its work tree's place; empty: it has none
     * @param base where it left the main branch
     */
    record Adoptable(String branch, Optional<String> tree, Base base) {}

    /** Refuses a program that is not known or not installed. */
    void requireProgram(String agent);

    /** Refuses an unknown mode. */
    void requireMode(String mode);

    /** The program to run on a person's terminal to be in the session's pane. */
    List<String> attachArgv(Session session);

    /** What time it is. */
    Instant now();

    /** All settings, or the one named, with where each comes from. */
    List<Setting> settings(Optional<String> path);

    /** Changes a setting in the layer {@code checkout}, {@code team} or {@code user}. */
    Setting set(String path, String value, String layer);

    /** The value of a setting, as text. */
    String setting(String path);

    /**
     * A task file's text.
     *
     * @param file relative to the repository, else to the task folder
     * @param directory of a person, who may name any file, from there; empty: only files of the repository are read
     */
    String taskFile(String file, Optional<String> directory);

    /** The branch this session lands on: {@code target}, else the setting, else its base. */
    String targetOf(Session session, Optional<String> target);

    /** Whether a session that has landed has something new to land. */
    boolean hasNews(Session session);

    /** Where the target is being merged into the session's work, for resolving by hand; made if need be. */
    String conflictPlace(Session session, String target);

    /** @param wanted with files, only those */
    LandingPreview previewLanding(Session session, Wanted wanted);

    /** The changed files that are meant by paths that somebody named. */
    Chosen choose(Session session, String target, List<String> paths);

    /**
     * Files to land.
     *
     * @param along those of them that nobody named: the other halves of renames
     */
    record Chosen(List<String> files, List<String> along) {
        public Chosen {
            files = List.copyOf(files);
            along = List.copyOf(along);
        }
    }

    /** The pane as it is now, with colours, or the end of a detached program's log. */
    PaneFrame frame(Session session);

    /** What its pane showed at that moment, or so many pictures before or after that. */
    Footage footage(Session session, Instant at, int step);

    /** How many lines of its pane changed in each of the last spans of ten seconds, the newest last. */
    List<Integer> output(Session session);

    /** Presses keys in the session's pane, as a person sitting at it would. */
    void press(Session session, Strokes strokes);

    /**
     * What is done at the keyboard.
     *
     * @param text typed as it is, before the keys
     * @param keys by their names for tmux
     */
    record Strokes(Optional<String> text, Manner manner, List<String> keys) {
        public Strokes {
            keys = List.copyOf(keys);
        }
    }

    /** How a text gets into a pane. */
    enum Manner {
        TYPED,
        PASTED
    }

    /** The last lines of the pane or log, cleaned. */
    List<String> lines(Session session, int count);

    /** What the session changed, uncommitted and untracked work included. */
    Changes diff(Session session, Comparison comparison);

    /**
     * What is compared.
     *
     * @param path only this file or folder
     * @param against {@code commit} for the session's newest commit, or an id from {@link Changes#tree}; else its base
     */
    record Comparison(Optional<String> path, Optional<String> against, Detail detail) {}

    /**
     * What changed.
     *
     * @param tree the id of what the work tree holds now, to be compared with later
     */
    record Changes(String tree, List<FileDiff> files) {
        public Changes {
            files = List.copyOf(files);
        }
    }

    /** Looks now which sessions go together; what it finds is on the board. */
    void lookForConflicts();

    /** What each session has changed of these files and folders, and of what is usually changed along with them. */
    List<Foreseen> foresee(List<String> planned);

    /** What is in the trash, the oldest first. */
    List<Discarded> trash();

    /**
     * Something in the trash.
     *
     * @param act that put it there
     * @param isOverdue it is older than is kept, or beyond the size that is kept
     */
    record Discarded(String act, Instant at, long bytes, boolean isOverdue) {}

    /** How much of a diff is wanted. */
    enum Detail {
        COUNTS,
        HUNKS
    }

    /** A setting that counts; {@code source} is the file it comes from, or {@code default}. */
    record Setting(String path, String value, String source) {}
}
