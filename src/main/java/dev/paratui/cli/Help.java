package dev.paratui.cli;

import dev.paratui.exec.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help of a command, in colour only where that is welcome. */
final class Help {
    private static final int LEAST_COLUMNS = 55;
    private static final int MOST_COLUMNS = 120;
    private static final int COLUMNS = 100;

    private Help() {}

    static String of(Verb verb, Console console, Place place) {
        CommandLine line = verb instanceof Top ? Commands.all() : Commands.line(verb);
        if (!(verb instanceof Top)) {
            line.setCommandName(Top.NAME + " " + line.getCommandName());
        }
        line.setUsageHelpWidth(columns(place.environment()));
        return line.getUsageMessage(isColourful(console, place.environment()) ? Ansi.ON : Ansi.OFF);
    }

    private static boolean isColourful(Console console, Environment environment) {
        return console.isTerminal() && environment.get("NO_COLOR").isEmpty();
    }

    private static int columns(Environment environment) {
        String columns = environment.get("COLUMNS").orElse("");
        return columns.matches("\\d{1,5}")
                ? Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(columns)))
                : COLUMNS;
    }
}
