package dev.paratui.model;

import java.util.List;

/**
 * A run of changed lines with its context.
 *
 * @param header as git writes it: {@code @@ -1,4 +1,6 @@ words}
 * @param lines each beginning with {@code ' '}, {@code '+'}, {@code '-'} or {@code '\'}
 */
public record Hunk(String header, List<String> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }
}
