package dev.paratui.tmux;

import java.util.List;
import java.util.stream.Collectors;

/** Writes commands so that tmux reads back exactly the words given: on a control line, or as a program's arguments. */
final class Quoting {
    private Quoting() {}

    /** One line of control mode, without its line end. */
    static String controlLine(List<String> words) {
        return words.stream().map(Quoting::quoted).collect(Collectors.joining(" "));
    }

    /** tmux takes a {@code ;} at the end of an argument for the end of the command, unless it is escaped. */
    static String argument(String word) {
        checkNoNul(word);
        return word.endsWith(";") ? word.substring(0, word.length() - 1) + "\\;" : word;
    }

    private static String quoted(String word) {
        checkNoNul(word);
        StringBuilder quoted = new StringBuilder(word.length() + 2).append('"');
        word.chars().forEach(character -> append(quoted, (char) character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char character) {
        switch (character) {
            case '\n' -> quoted.append("\\n");
            // tmux expands a tilde at the start of a word even inside double quotes
            case '\\', '"', '$', '~' -> quoted.append('\\').append(character);
            default -> appendPlain(quoted, character);
        }
    }

    private static void appendPlain(StringBuilder quoted, char character) {
        if (character < ' ' || character == 0x7f) {
            quoted.append(String.format("\\%03o", (int) character));
        } else {
            quoted.append(character);
        }
    }

    private static void checkNoNul(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a word for tmux holds a NUL character");
        }
    }
}
