package dev.paratui.wiring;

import dev.paratui.activity.ActivityRules;
import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.cli.ProgramBook;
import dev.paratui.exec.SearchPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows the programs to the command line. */
final class AgentBook implements ProgramBook {
    private final Programs programs;
    private final SearchPath path;

    AgentBook(Programs programs, SearchPath path) {
        this.programs = programs;
        this.path = path;
    }

    @Override
    public List<Entry> all() {
        return programs.names().stream().map(this::entry).toList();
    }

    @Override
    public String text(String program) {
        return programs.text(program);
    }

    @Override
    public List<Match> judge(String program, List<String> pane) {
        return ActivityRules.matches(pane, programs.named(program).watch()).stream()
                .map(match -> new Match(
                        match.rule().activity().word(),
                        match.rule().all().get(0).pattern(),
                        match.words()))
                .toList();
    }

    private Entry entry(String name) {
        Program program = programs.named(name);
        String command = program.argv().fresh().get(0);
        Optional<String> installed = command.startsWith("{")
                ? Optional.of(command)
                : path.find(command).map(Path::toString);
        int hooks = program.reporting()
                .map(reporting -> reporting.hooks().events().size())
                .orElse(0);
        return new Entry(
                name,
                command,
                installed,
                programs.place(name),
                program.watch().screen().size(),
                hooks);
    }
}
