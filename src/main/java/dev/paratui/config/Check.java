package dev.paratui.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A named check of {@code landing.checks}.
 *
 * @param run the command line
 * @param paths globs of the files that it concerns; none: all
 */
public record Check(String run, List<String> paths) {
    public Check {
        paths = List.copyOf(paths);
    }

    static Optional<Check> read(JsonNode node) {
        Optional<List<String>> paths = node.has("paths") ? Kind.texts(node.path("paths")) : Optional.of(List.of());
        int known = node.has("paths") ? 2 : 1;
        return Kind.text(node.path("run"))
                .filter(run -> node.size() == known)
                .flatMap(run -> paths.map(globs -> new Check(run, globs)));
    }
}
