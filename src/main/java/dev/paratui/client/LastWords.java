package dev.paratui.client;

import dev.paratui.model.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a supervisor said before it ended.
 *
 * @param hint what it advised
 */
record LastWords(Optional<String> words, Optional<String> hint) {
    private static final String REFUSAL = "para: ";
    private static final String HINT = "hint: ";

    /** Where what is said from now on begins. */
    static long end(Path output) {
        return output.toFile().length();
    }

    /** Its last refusal, before whatever its keeper noted behind that; without one, the last line. */
    static LastWords in(Path output, long from) {
        List<String> lines = lines(output, from);
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).startsWith(REFUSAL)) {
                Optional<String> hint = at + 1 < lines.size()
                        ? Optional.of(lines.get(at + 1)).filter(line -> line.startsWith(HINT))
                        : Optional.empty();
                return new LastWords(
                        Optional.of(shown(lines.get(at), REFUSAL)), hint.map(line -> shown(line, HINT)));
            }
        }
        return new LastWords(
                lines.stream().reduce((earlier, later) -> later).map(Words::shown), Optional.empty());
    }

    private static String shown(String line, String sign) {
        return Words.shown(line.substring(sign.length()));
    }

    private static List<String> lines(Path output, long from) {
        try {
            byte[] all = Files.readAllBytes(output);
            int begin = (int) Math.min(from, all.length);
            return new String(all, begin, all.length - begin, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
