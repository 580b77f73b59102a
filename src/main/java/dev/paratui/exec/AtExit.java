package dev.paratui.exec;

/** The end of this process, however it comes about but by kill -9. */
public final class AtExit {
    private AtExit() {}

    /** Has the work done before the process ends. */
    public static void run(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "at-exit"));
    }
}
