package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Fills a command's fields from argv, with picocli's help.
 *
 * <p>It catches picocli's exception by a question, not by its type: a type that is caught is loaded beforehand, from a
 * jar that {@code para list} need not open.
 */
final class Reading {
    /** Characters of a wrong argument's message; the argument itself may be of any length. */
    private static final int MAX_MESSAGE = 300;

    private Reading() {}

    static void read(Verb verb, List<String> words) {
        CommandLine line = Commands.line(verb);
        try {
            line.parseArgs(words.toArray(String[]::new));
        } catch (RuntimeException wrong) {
            if (wrong instanceof ParameterException) {
                throw new Refused(usage(line, wrong, words));
            }
            throw wrong;
        }
    }

    private static Refusal usage(CommandLine line, RuntimeException wrong, List<String> rest) {
        String help = "`para " + nameOf(line) + "--help` shows what it takes";
        boolean isMistaken = rest.stream().anyMatch(word -> looksLikeAnUnknownOption(line, word));
        String hint = isMistaken ? help + "; words that begin with - go after --" : help;
        return Refusal.of(Code.BAD_ARGUMENT, Words.clip(Words.clean(words(wrong)), MAX_MESSAGE), hint);
    }

    private static boolean looksLikeAnUnknownOption(CommandLine line, String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return word.startsWith("-") && line.getCommandSpec().findOption(name) == null;
    }

    private static String nameOf(CommandLine line) {
        return line.getCommandName().equals(Top.NAME) ? "" : line.getCommandName() + " ";
    }

    private static String words(RuntimeException wrong) {
        return Optional.ofNullable(wrong.getMessage()).orElse(wrong.toString());
    }
}
