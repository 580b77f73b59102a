package dev.paratui.cli;

/** The exit codes that no refusal stands for. */
final class Exit {
    static final int OK = 0;
    static final int NOT_REACHED = 1;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CONFLICT = 6;
    static final int UNREACHABLE = 7;
    static final int HELD = 9;

    private Exit() {}
}
