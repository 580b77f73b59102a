package dev.paratui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para serve}: the supervisor without a dashboard. */
@Command(
        name = "serve",
        header = "Start the supervisor of this repository; returns when its door is open.",
        footer = {"", "Examples:", "  para serve", "  para serve --foreground    stay, and log to this terminal"})
final class Serve extends Verb {
    @Option(names = "--foreground", description = "Be the supervisor until interrupted.")
    private boolean foreground;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        if (foreground) {
            return desk.outside().faces().supervise(desk.repository());
        }
        return desk.show(desk.door().start(), status -> Status.words(desk, status));
    }
}
