package dev.paratui.model;

import java.util.List;

/**
 * A file on which two sides disagree.
 *
 * @param kind {@code content}, {@code add/add}, {@code modify/delete}, {@code rename/…}, {@code directory}
 */
public record FileConflict(String path, String kind, List<LineRange> ranges) {
    public FileConflict {
        ranges = List.copyOf(ranges);
    }
}
