package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.ActivityView;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.UiState;
import java.util.ArrayList;
import java.util.List;

/** Which signal says what a session does, since when, and what disagrees. */
final class ExplainView {
    private static final int COLUMNS = 76;
    private static final int SOURCE_COLUMNS = 9;
    private static final int STATE_COLUMNS = 12;
    private static final int AGE_COLUMNS = 6;

    private ExplainView() {}

    static void draw(Grid.Builder grid, UiState state, Dialog.Explain dialog) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY);
        state.fleet()
                .find(dialog.session())
                .ifPresentOrElse(
                        session -> lines.addAll(lines(state, session)),
                        () -> lines.add(Line.of("the session is gone", Role.MUTED)));
        lines.add(Line.EMPTY);
        lines.add(Pop.keys("any key", "close"));
        Area area = Pop.open(grid, Box.titled("Why " + dialog.session()), new Size(COLUMNS, lines.size()));
        for (int i = 0; i < lines.size() && i < area.rows(); i++) {
            grid.line(area.row() + i, area.column(), lines.get(i).clip(area.columns()));
        }
    }

    private static List<Line> lines(UiState state, SessionView session) {
        ActivityView believed = session.activity();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("It is ", Role.TEXT)
                .and(believed.state(), Mark.of(believed.state()).role())
                .and(" for " + Ages.brief(believed.since(), state) + ", as its ", Role.TEXT)
                .and(Words.clean(believed.source()), Ink.of(Role.STRONG).bold())
                .and(" says.", Role.TEXT));
        lines.add(Line.EMPTY);
        session.signals().forEach(signal -> lines.add(line(state, signal, believed)));
        if (session.signals().isEmpty()) {
            lines.add(Line.of("No signal says anything.", Role.MUTED));
        }
        return lines;
    }

    private static Line line(UiState state, ActivityView signal, ActivityView believed) {
        boolean isSame = signal.state().equals(believed.state());
        return Line.of(padded(Words.clean(signal.source()), SOURCE_COLUMNS), Role.STRONG)
                .and(
                        padded(signal.state(), STATE_COLUMNS),
                        Mark.of(signal.state()).role())
                .and(padded(Ages.brief(signal.since(), state), AGE_COLUMNS), Role.MUTED)
                .and(isSame ? "" : "disagrees  ", Role.WARN)
                .and(Words.clean(signal.text()).strip(), Role.TEXT);
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }
}
