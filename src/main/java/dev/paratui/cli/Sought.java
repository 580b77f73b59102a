package dev.paratui.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Of whom or what the history is wanted. */
final class Sought {
    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Only of this session.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = {"-s", "--session"},
            paramLabel = "NAME",
            description = "Only of this session.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--task", paramLabel = "ID", description = "Only of this task.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--agent", paramLabel = "AGENT", description = "Only what this agent did or what names it.")
    private Optional<String> agent = Optional.empty();

    Given given() {
        return Given.none()
                .with("session", session.or(() -> place))
                .with("task", task)
                .with("agent", agent);
    }
}
