package dev.paratui.model;

import dev.paratui.model.task.TaskId;
import java.util.List;

/**
 * Something to be done outside that has not been told done: after a crash every one is taken up again.
 *
 * <p>Each is performed by an idempotent hand and closed by the event that says how it went.
 */
public sealed interface Intent {
    String id();

    /** What it is about, in one word; what has the same subject is done one after the other. */
    String subject();

    /** An intent that concerns a session. */
    sealed interface OfSession extends Intent {
        SessionName session();

        @Override
        default String subject() {
            return session().key();
        }
    }

    /** Make branch, work tree and pane, and give the program its prompt. */
    record Start(String id, SessionName session) implements OfSession {}

    /** Take over what was made elsewhere; nothing is run. */
    record Adopt(String id, SessionName session, Tree tree) implements OfSession {}

    /** Make again what is missing of a session, and go on with {@code prompt}, if not empty. */
    record Resume(String id, SessionName session, String prompt) implements OfSession {}

    /** Commit what is open in the work tree; {@code branch}, if not empty, is the branch's new name. */
    record Finish(String id, SessionName session, String message, String branch, Deletions deletions)
            implements OfSession {}

    /** Land the entry on its target. */
    record Land(String id, SessionName session, String entry) implements OfSession {}

    /** After a landing: end the pane and move the work tree into the trash, as part of the landing's act. */
    record Close(String id, SessionName session, String act) implements OfSession {}

    /** End the program and move the work tree into the trash. */
    record Cancel(String id, SessionName session, String act, Urgency urgency) implements OfSession {}

    /** Type a text into the pane. */
    record Send(String id, SessionName session, String text, Submission submission) implements OfSession {}

    /** Answer a permission prompt with the program's own keys. */
    record Answer(String id, SessionName session, Verdict verdict) implements OfSession {}

    /** Answer a question in the pane. */
    record Reply(String id, SessionName session, String text) implements OfSession {}

    /** Take an act back; {@code session} is the name under which the session lives again. */
    record Undo(String id, SessionName session, String act) implements OfSession {}

    /** Bring a message into the session's pane, once that is at rest. */
    record Deliver(String id, SessionName session, String message) implements OfSession {}

    /** Run a gate's command in a clean work tree. */
    record Check(String id, TaskId task) implements Intent {
        @Override
        public String subject() {
            return task.value();
        }
    }

    /** Put what is left of a session, after a part of it has landed, on top of that, as part of the landing's act. */
    record Restack(String id, SessionName session, String entry, String act) implements OfSession {}

    /** Run what the settings want after a landing: push, pull request and the like. */
    record Follow(String id, SessionName session, String entry) implements Intent {
        @Override
        public String subject() {
            return "after:" + entry;
        }
    }

    /** Remove from the trash, for good, what these acts put there. */
    record Clean(String id, List<String> acts) implements Intent {
        public Clean {
            acts = List.copyOf(acts);
        }

        @Override
        public String subject() {
            return "trash";
        }
    }

    /** Whether what is adopted has a work tree already. */
    enum Tree {
        THERE,
        MISSING
    }

    /** How a program is ended. */
    enum Urgency {
        POLITE,
        AT_ONCE
    }

    /** Whether typed text is followed by Enter, and waited with until the program rests. */
    enum Submission {
        SUBMITTED,
        /** Submitted at once, whatever the program does. */
        FORCED,
        TYPED
    }

    /** The answer to a permission prompt. */
    enum Verdict {
        APPROVE,
        DENY
    }
}
