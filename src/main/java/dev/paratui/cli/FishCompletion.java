package dev.paratui.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script of the fish shell, made from the same options as the help. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandLine all) {
        StringBuilder script = new StringBuilder("complete -c para-tui -w para\n");
        Map<String, CommandLine> visible = new LinkedHashMap<>();
        all.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                visible.put(name, command);
            }
        });
        visible.forEach((name, command) -> script.append("complete -c para -f -n __fish_use_subcommand -a ")
                .append(name)
                .append(" -d ")
                .append(quoted(header(command)))
                .append('\n'));
        visible.forEach((name, command) -> command.getCommandSpec()
                .options()
                .forEach(option -> script.append(line(name, option)).append('\n')));
        return script.toString();
    }

    private static String header(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().header());
    }

    private static String line(String command, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c para -n '__fish_seen_subcommand_from " + command + "'");
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        return line.append(" -d ")
                .append(quoted(String.join(" ", option.description())))
                .toString();
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
