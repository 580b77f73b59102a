package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para trust}: shows the commands that the repository brings, and allows just these. */
@Command(
        name = "trust",
        header = "Show the commands that the repository brings (check, set-up …), and allow exactly these.",
        description = {
            "A command of para.toml runs only when its line and the repository's files that it names are those that",
            "you allowed on this machine; until then what needs it is held. Without a terminal and without --yes it",
            "only shows, and exits 9 when one is not allowed. Needs no supervisor."
        },
        footer = {
            "",
            "Examples:",
            "  para trust",
            "  para trust login      # with the files as session login has changed them",
            "  para trust --yes"
        })
final class Trust extends Verb {
    private static final String OWN_SESSION = "PARA_SESSION";

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Whose files would run. Default: those on main.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--yes", description = "Allow what is shown without being asked.")
    private boolean yes;

    @Override
    int run(Desk desk) {
        Trusting trusting = desk.outside().faces().trusting(desk.repository());
        List<Trusting.Brought> commands = trusting.all(session);
        List<Trusting.Brought> unknown =
                commands.stream().filter(command -> !command.isAllowed()).toList();
        if (yes && !unknown.isEmpty()) {
            allow(desk, trusting, unknown);
            return desk.show(json(trusting.all(session)), shown -> say(desk, trusting.all(session)));
        }
        desk.show(json(commands), shown -> say(desk, commands));
        if (unknown.isEmpty()) {
            return Exit.OK;
        }
        if (isJson() || !desk.console().isTerminal() || !desk.agrees("allow these to run on this machine?")) {
            return Code.HELD.exitCode();
        }
        allow(desk, trusting, unknown);
        desk.say("allowed; what was held for it goes on by itself");
        return Exit.OK;
    }

    private static void allow(Desk desk, Trusting trusting, List<Trusting.Brought> commands) {
        if (desk.place().environment().get(OWN_SESSION).isPresent()) {
            throw new Refused(
                    Code.NOT_ALLOWED,
                    "only a person allows the repository's commands, not a session",
                    "ask the person to run `para trust`");
        }
        trusting.allow(commands);
    }

    private static void say(Desk desk, List<Trusting.Brought> commands) {
        if (commands.isEmpty()) {
            desk.say("the repository brings no commands: its para.toml has no check, set-up or teardown");
        }
        for (Trusting.Brought command : commands) {
            desk.say((command.isAllowed() ? "allowed      " : "NOT allowed  ") + command.setting() + " = "
                    + command.line());
            command.files().forEach(file -> desk.say("             runs " + file));
        }
    }

    private static ObjectNode json(List<Trusting.Brought> commands) {
        ObjectNode result = Trees.object();
        ArrayNode rows = result.putArray("commands");
        for (Trusting.Brought command : commands) {
            ObjectNode row = rows.addObject();
            row.put("setting", command.setting()).put("command", command.line());
            command.files().forEach(row.putArray("files")::add);
            row.put("hash", command.hash()).put("allowed", command.isAllowed());
        }
        return result;
    }
}
