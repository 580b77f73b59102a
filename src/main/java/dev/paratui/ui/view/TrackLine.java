package dev.paratui.ui.view;

import dev.paratui.tool.EntryView;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import java.util.List;

/** The way of an entry through the train, as a line with stations; it stops where it stands. */
final class TrackLine {
    private static final List<String> STATIONS = List.of("queued", "merging", "checking", "publishing", "landed");
    private static final List<String> NAMES = List.of("queue", "merge", "check", "publish", "landed");

    private TrackLine() {}

    static Line named(EntryView entry) {
        Line line = Line.EMPTY;
        int at = station(entry);
        for (int i = 0; i < STATIONS.size(); i++) {
            line = line.and(i == 0 ? "" : "──", Ink.of(i <= at ? Role.OK : Role.FAINT));
            Ink ink = i == at ? Ink.of(Mark.of(entry.state()).role()).bold() : Ink.of(i < at ? Role.OK : Role.MUTED);
            line = line.and(sign(entry, i, at), ink).and(i == at ? " " + NAMES.get(i) + " " : "", ink);
        }
        return line;
    }

    private static String sign(EntryView entry, int station, int at) {
        if (station > at) {
            return "○";
        }
        return station < at
                ? "●"
                : entry.state().equals("landed") ? "●" : Mark.of(entry.state()).sign();
    }

    private static int station(EntryView entry) {
        int known = STATIONS.indexOf(entry.state());
        if (known >= 0) {
            return known;
        }
        return switch (entry.state()) {
            case "conflict" -> 1;
            case "red" -> 2;
            case "held" -> entry.check().isPresent() ? 3 : 1;
            default -> 0;
        };
    }
}
