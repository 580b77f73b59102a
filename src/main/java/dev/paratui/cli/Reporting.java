package dev.paratui.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a report. */
final class Reporting {
    @Option(names = "--tests", paramLabel = "STATE", description = "passed, failed or unknown.")
    private Optional<String> tests = Optional.empty();

    @Option(names = "--todos", paramLabel = "D/T", description = "Done and total, as 3/7.")
    private Optional<String> todos = Optional.empty();

    @Option(names = "--blocked", paramLabel = "WHY", description = "Why it cannot go on.")
    private Optional<String> blocked = Optional.empty();

    @Option(
            names = {"-s", "--session"},
            paramLabel = "NAME",
            description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    int tell(Desk desk, String text) {
        Given given = Given.of("text", text)
                .with("tests", tests)
                .with("todos", todos)
                .with("blocked", blocked)
                .with("session", session);
        return desk.show(desk.change("para_report", given), noted -> desk.say("noted"));
    }
}
