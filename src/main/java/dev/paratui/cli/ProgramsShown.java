package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para programs}: what can be named with {@code --agent}, and how it is watched. */
@Command(
        name = "programs",
        header = "List the programs that can work in sessions, show one's file, or test its rules on a captured pane.",
        description = "Files in .para/agents and ~/.config/para/agents add programs and go before those built in."
                + " `para agents` is about who takes part.",
        footer = {
            "",
            "Examples:",
            "  para programs list",
            "  para programs show claude > ~/.config/para/agents/claude.toml",
            "  para read login > pane.txt; para programs test pane.txt --program claude"
        })
final class ProgramsShown extends Verb {
    private static final int MAX_PANE_BYTES = 1 << 20;

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|test", description = "Default: list.")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME|FILE", description = "Which to show; what to judge.")
    private Optional<String> subject = Optional.empty();

    @Option(names = "--program", paramLabel = "NAME", description = "By whose rules; default: every program's.")
    private Optional<String> program = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        ProgramBook book = desk.outside().faces().programs(desk.repository());
        return switch (action) {
            case "list" -> list(desk, book.all());
            case "show" -> show(desk, book);
            case "test" -> test(desk, book);
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "programs are not to be \"" + action + "\"",
                        "para programs list, show NAME, or test FILE");
        };
    }

    private static int list(Desk desk, List<ProgramBook.Entry> entries) {
        ObjectNode result = Trees.object();
        Table table = new Table("PROGRAM", "COMMAND", "INSTALLED", "RULES", "HOOKS", "FILE");
        ArrayNode all = result.putArray("programs");
        for (ProgramBook.Entry entry : entries) {
            ObjectNode node = all.addObject()
                    .put("name", entry.name())
                    .put("command", entry.command())
                    .put("installed", entry.installedAt().isPresent())
                    .put("rules", entry.rules())
                    .put("hooks", entry.hooks())
                    .put("file", entry.place());
            table.row(
                    entry.name(),
                    entry.command(),
                    node.path("installed").asBoolean() ? "yes" : "no",
                    String.valueOf(entry.rules()),
                    String.valueOf(entry.hooks()),
                    entry.place());
        }
        return desk.show(result, shown -> table.fittedTo(desk.width().columns()).forEach(desk::say));
    }

    private int show(Desk desk, ProgramBook book) {
        String name = subject.orElseThrow(
                () -> new Refused(Code.BAD_ARGUMENT, "no program is named", "para programs show NAME"));
        String text = book.text(name);
        return desk.show(Trees.object().put("name", name).put("text", text), shown -> text.lines()
                .forEach(desk::say));
    }

    private int test(Desk desk, ProgramBook book) {
        List<String> pane = pane(desk);
        ObjectNode result = Trees.object();
        ArrayNode judged = result.putArray("judged");
        List<String> names = program.map(List::of)
                .orElseGet(
                        () -> book.all().stream().map(ProgramBook.Entry::name).toList());
        for (String name : names) {
            List<ProgramBook.Match> matches = book.judge(name, pane);
            ObjectNode node = judged.addObject()
                    .put("program", name)
                    .put(
                            "activity",
                            matches.isEmpty() ? "unknown" : matches.get(0).activity());
            ArrayNode all = node.putArray("matches");
            matches.forEach(match -> all.addObject()
                    .put("activity", match.activity())
                    .put("sign", match.sign())
                    .put("words", match.words()));
        }
        return desk.show(result, shown -> names.forEach(name -> say(desk, name, book.judge(name, pane))));
    }

    private static void say(Desk desk, String name, List<ProgramBook.Match> matches) {
        if (matches.isEmpty()) {
            desk.say(name + ": unknown; no rule fits");
            return;
        }
        ProgramBook.Match first = matches.get(0);
        desk.say(name + ": " + first.activity());
        desk.say("  by   " + words(first));
        matches.stream().skip(1).forEach(match -> desk.say("  also " + words(match)));
    }

    private static String words(ProgramBook.Match match) {
        return match.activity() + ": sign = '" + match.sign() + "', found in: " + match.words();
    }

    private List<String> pane(Desk desk) {
        Path file = desk.place()
                .directory()
                .resolve(subject.orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT, "no file is named", "para programs test FILE [--program NAME]")));
        try {
            if (Files.size(file) > MAX_PANE_BYTES) {
                throw new Refused(Code.BAD_ARGUMENT, file + " is longer than a pane", "capture one: para read NAME");
            }
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    file + " cannot be read: " + unreadable,
                    "capture one: para read NAME > pane.txt");
        }
    }
}
