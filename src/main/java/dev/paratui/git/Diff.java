package dev.paratui.git;

import dev.paratui.model.FileDiff;
import java.util.List;

/**
 * What a session changed.
 *
 * @param truncated whether lines were left out because there were too many
 */
public record Diff(List<FileDiff> files, boolean truncated) {
    public Diff {
        files = List.copyOf(files);
    }
}
