package dev.paratui.cli;

import picocli.CommandLine.Command;

/** {@code para supervise}: what the keeper runs. */
@Command(name = "supervise", hidden = true, header = "Be the supervisor; started by others.")
final class Supervise extends Verb {
    @Override
    int run(Desk desk) {
        return desk.outside().faces().supervise(desk.repository());
    }
}
