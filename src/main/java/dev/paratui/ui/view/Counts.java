package dev.paratui.ui.view;

import dev.paratui.tool.DiffCountsView;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import java.util.Optional;

/** Numbers of changed lines. */
final class Counts {
    private Counts() {}

    /** {@code +120 -4}; nothing where nothing has changed. */
    static Line lines(Optional<DiffCountsView> diff) {
        if (diff.isEmpty() || (diff.get().added() == 0 && diff.get().deleted() == 0)) {
            return diff.filter(counts -> counts.files() > 0)
                    .map(counts -> Line.of(files(counts.files()), Role.MUTED))
                    .orElse(Line.EMPTY);
        }
        return lines(diff.get().added(), diff.get().deleted());
    }

    static Line lines(int added, int deleted) {
        Line line = added > 0 ? Line.of("+" + brief(added), Role.ADD) : Line.EMPTY;
        Line gap = added > 0 && deleted > 0 ? line.and(" ", Role.TEXT) : line;
        return deleted > 0 ? gap.and("-" + brief(deleted), Role.DEL) : gap;
    }

    static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    static String brief(long count) {
        if (count < 10_000) {
            return String.valueOf(count);
        }
        return count < 10_000_000 ? count / 1_000 + "k" : count / 1_000_000 + "M";
    }
}
