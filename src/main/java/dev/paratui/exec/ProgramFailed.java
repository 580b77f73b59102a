package dev.paratui.exec;

/** A program ended with a status that its caller did not expect; the message holds its command, place and own words. */
public final class ProgramFailed extends RuntimeException {
    private static final int MAX_WORDS = 2_000;

    private final transient Completed completed;

    public ProgramFailed(Completed completed) {
        super(completed.invocation().describe() + " exited with " + completed.exit() + ": " + words(completed));
        this.completed = completed;
    }

    public Completed completed() {
        return completed;
    }

    private static String words(Completed completed) {
        String said = completed.err().isBlank() ? completed.out() : completed.err();
        String text = said.strip();
        return text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS) + " … (cut)";
    }
}
