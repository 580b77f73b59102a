package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Words;

/** Git's own words, fit to stand in a message. */
final class GitWords {
    private static final int MAX_CODE_POINTS = 600;

    private GitWords() {}

    static String of(Completed completed) {
        String said = completed.err().isBlank() ? completed.out() : completed.err();
        return Words.clip(Words.clean(said.strip()), MAX_CODE_POINTS);
    }

    /** A path or argument as it must be typed in a shell. */
    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
