package dev.paratui.cli;

import dev.paratui.client.Trees;
import picocli.CommandLine.Command;

/** {@code para version}. */
@Command(
        name = "version",
        header = "Show the version of this program.",
        footer = {"", "Examples:", "  para version", "  para version --json"})
final class Version extends Verb {
    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        String version = desk.place().version();
        return desk.show(
                Trees.object().put("version", version).put("java", System.getProperty("java.version")),
                shown -> desk.say("para-tui " + version));
    }
}
