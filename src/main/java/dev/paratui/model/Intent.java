package dev.paratui.model;

/**
 * Something to be done outside that has not been told done: after a crash every one is taken up again.
 *
 * <p>Each is performed by an idempotent hand and closed by the event that says how it went.
 */
public sealed interface Intent {
    String id();

    SessionName session();

    /** Make branch, work tree and pane, and give the program its prompt. */
    record Start(String id, SessionName session) implements Intent {}

    /** Make again what is missing of a session, and go on with {@code prompt}, if not empty. */
    record Resume(String id, SessionName session, String prompt) implements Intent {}

    /** Commit what is open in the work tree; {@code branch}, if not empty, is the branch's new name. */
    record Finish(String id, SessionName session, String message, String branch) implements Intent {}

    /** Land the entry on its target. */
    record Land(String id, SessionName session, String entry) implements Intent {}

    /** After a landing: end the pane and move the work tree into the trash, as part of the landing's act. */
    record Close(String id, SessionName session, String act) implements Intent {}

    /** End the program and move the work tree into the trash. */
    record Cancel(String id, SessionName session, String act, Urgency urgency) implements Intent {}

    /** Type a text into the pane. */
    record Send(String id, SessionName session, String text, Submission submission) implements Intent {}

    /** Answer a permission prompt with the program's own keys. */
    record Answer(String id, SessionName session, Verdict verdict) implements Intent {}

    /** Take an act back; {@code session} is the name under which the session lives again. */
    record Undo(String id, SessionName session, String act) implements Intent {}

    /** How a program is ended. */
    enum Urgency {
        POLITE,
        AT_ONCE
    }

    /** Whether typed text is followed by Enter. */
    enum Submission {
        SUBMITTED,
        TYPED
    }

    /** The answer to a permission prompt. */
    enum Verdict {
        APPROVE,
        DENY
    }
}
