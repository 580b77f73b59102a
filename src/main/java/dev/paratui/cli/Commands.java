package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All commands by name. A new one is a file and a row here. */
final class Commands {
    private static final List<Row> ROWS = List.of(
            new Row("list", List.of("ls"), ListSessions::new),
            new Row("start", List.of(), StartSession::new),
            new Row("dispatch", List.of(), Dispatch::new),
            new Row("attach", List.of(), Attach::new),
            new Row("send", List.of(), Send::new),
            new Row("read", List.of(), Read::new),
            new Row("approve", List.of(), Approve::new),
            new Row("deny", List.of(), Deny::new),
            new Row("diff", List.of(), Diff::new),
            new Row("finish", List.of(), Finish::new),
            new Row("integrate", List.of(), Integrate::new),
            new Row("train", List.of(), Train::new),
            new Row("cancel", List.of(), Cancel::new),
            new Row("resume", List.of(), Resume::new),
            new Row("recover", List.of(), Recover::new),
            new Row("undo", List.of(), Undo::new),
            new Row("wait", List.of(), Wait::new),
            new Row("events", List.of(), Events::new),
            new Row("log", List.of(), Log::new),
            new Row("report", List.of(), Report::new),
            new Row("status", List.of(), Status::new),
            new Row("serve", List.of(), Serve::new),
            new Row("stop", List.of(), Stop::new),
            new Row("demo", List.of(), Demo::new),
            new Row("screenshot", List.of(), Screenshot::new),
            new Row("mcp", List.of(), Mcp::new),
            new Row("config", List.of(), Config::new),
            new Row("theme", List.of(), Theme::new),
            new Row("completion", List.of(), Completion::new),
            new Row("doctor", List.of(), Doctor::new),
            new Row("version", List.of(), Version::new),
            new Row("supervise", List.of(), Supervise::new));

    private Commands() {}

    static Verb find(String name) {
        return ROWS.stream()
                .filter(row -> row.name().equals(name) || row.aliases().contains(name))
                .findFirst()
                .map(row -> row.verb().get())
                .orElseThrow(() -> unknown(name));
    }

    /** The command with its options, ready to read argv exactly as it stands. */
    static CommandLine line(Verb verb) {
        return new CommandLine(verb)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    /** All commands under one, for help and completion. */
    static CommandLine all() {
        CommandLine all = line(new Top());
        ROWS.forEach(row -> all.addSubcommand(
                row.name(), line(row.verb().get()), row.aliases().toArray(String[]::new)));
        return all;
    }

    private static Refused unknown(String name) {
        Optional<String> near = ROWS.stream()
                .map(Row::name)
                .filter(known -> !name.isEmpty() && (known.startsWith(name) || name.startsWith(known)))
                .findFirst();
        return new Refused(
                Code.BAD_ARGUMENT,
                "there is no command \"" + Words.shown(name) + "\"",
                near.map(known -> "did you mean `para " + known + "`? ").orElse("") + "`para --help` lists all");
    }

    private record Row(String name, List<String> aliases, Supplier<Verb> verb) {}
}
