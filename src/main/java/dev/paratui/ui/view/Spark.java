package dev.paratui.ui.view;

import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import java.util.List;

/** How much there was over time, as a row of small bars; the newest at the right. */
final class Spark {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Spark() {}

    /** Few changes count for much: what matters is whether there were any. */
    static Line of(List<Integer> counts, int columns) {
        List<Integer> last = counts.subList(Math.max(0, counts.size() - columns), counts.size());
        double most = Math.log1p(
                Math.max(8, last.stream().mapToInt(Integer::intValue).max().orElse(0)));
        Line line = Line.EMPTY;
        for (int count : last) {
            int height = count == 0 ? 0 : (int) Math.max(1, Math.round(Math.log1p(count) / most * (BARS.length() - 1)));
            line = line.and(BARS.substring(height, height + 1), count == 0 ? Role.FAINT : Role.OK);
        }
        return line;
    }
}
