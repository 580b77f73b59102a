package dev.paratui.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads many files' contents by one run of git. */
final class Blobs {
    private final Git git;

    Blobs(Git git) {
        this.git = git;
    }

    /** A file's content. */
    record Blob(String id, String text) {}

    /** Those of the named objects that are there and are files; names with a line end in them are not asked for. */
    Map<String, Blob> of(List<String> names) {
        List<String> asked =
                names.stream().distinct().filter(name -> name.indexOf('\n') < 0).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        byte[] output = git.runReading(String.join("\n", asked) + "\n", List.of("cat-file", "--batch"))
                .orFail()
                .output();
        Map<String, Blob> found = new HashMap<>();
        int at = 0;
        for (String name : asked) {
            int end = indexOf(output, '\n', at);
            if (end < 0) {
                break; // longer than what is kept of an output
            }
            String[] head = text(output, at, end).split(" ");
            at = end + 1;
            if (!head[head.length - 1].equals("missing")) {
                int size = Integer.parseInt(head[2]);
                if (head[1].equals("blob") && at + size <= output.length) {
                    found.put(name, new Blob(head[0], text(output, at, at + size)));
                }
                at += size + 1;
            }
        }
        return found;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
