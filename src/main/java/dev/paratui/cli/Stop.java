package dev.paratui.cli;

import dev.paratui.client.Door;
import dev.paratui.client.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para stop}: ends the supervisor. */
@Command(
        name = "stop",
        header = "End the supervisor; the panes live on. Returns when its process has ended.",
        footer = {"", "Examples:", "  para stop", "  para stop --all    end the panes too; `resume` brings them back"})
final class Stop extends Verb {
    @Option(names = "--all", description = "End the panes too.")
    private boolean all;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        boolean hasRun = desk.door().stop(all ? Door.Panes.END : Door.Panes.LIVE_ON);
        return desk.show(
                Trees.object().put("stopped", hasRun),
                stopped -> desk.say(hasRun ? "the supervisor has ended" : "no supervisor ran"));
    }
}
