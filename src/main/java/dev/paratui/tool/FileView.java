package dev.paratui.tool;

import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import java.util.List;

/** A file on which two sides disagree, with the lines. */
public record FileView(String path, String kind, List<RangeView> ranges) {
    /** Lines of one side, counted from 1. */
    public record RangeView(String side, int from, int to) {
        static RangeView of(LineRange range) {
            return new RangeView(range.side(), range.from(), range.to());
        }
    }

    static FileView of(FileConflict file) {
        return new FileView(
                file.path(),
                file.kind(),
                file.ranges().stream().map(RangeView::of).toList());
    }
}
