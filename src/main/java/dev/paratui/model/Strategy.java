package dev.paratui.model;

import java.util.Arrays;
import java.util.Locale;

/** How a session's commits come onto the target. */
public enum Strategy {
    SQUASH,
    MERGE,
    REBASE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Strategy parse(String word) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.word().equals(word))
                .findAny()
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "\"" + Words.shown(word) + "\" is no landing strategy",
                        "use squash, merge or rebase"));
    }
}
