package dev.paratui.tool.task.plan;

import java.util.List;
import java.util.stream.Collectors;

/** The lines that belong to an item: its details, and quoted ones, which {@code plan show} writes and nobody reads. */
final class Details {
    private Details() {}

    /** Where the indented lines that begin at {@code from} end. */
    static int end(List<String> lines, int from) {
        int end = from;
        for (int at = from; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (!line.startsWith("  ") && !line.startsWith("\t")) {
                break;
            }
            end = at + 1;
        }
        return end;
    }

    /** The words, without their common indentation. */
    static String of(List<String> lines) {
        return lines.stream()
                .filter(line -> !isState(line))
                .collect(Collectors.joining("\n"))
                .stripTrailing()
                .stripIndent()
                .strip();
    }

    static boolean isState(String line) {
        return line.stripLeading().startsWith("> ");
    }
}
