package dev.paratui.cli;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param what was looked at
 * @param so what was found
 * @param todo what to do about it; empty: nothing
 */
record Finding(String what, Verdict verdict, String so, String todo) {
    enum Verdict {
        GOOD,
        FIXED,
        ODD,
        BAD
    }

    static Finding good(String what, String so) {
        return new Finding(what, Verdict.GOOD, so, "");
    }

    static Finding fixed(String what, String so) {
        return new Finding(what, Verdict.FIXED, so, "");
    }

    static Finding odd(String what, String so, String todo) {
        return new Finding(what, Verdict.ODD, so, todo);
    }

    static Finding bad(String what, String so, String todo) {
        return new Finding(what, Verdict.BAD, so, todo);
    }
}
