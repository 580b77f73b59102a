package dev.paratui.ui.view;

import dev.paratui.tool.EntryView;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Entries;
import dev.paratui.ui.state.UiState;

/** One line: what is landing now and what has just landed. */
final class TrainStrip {
    private TrainStrip() {}

    static void draw(Grid.Builder grid, UiState state) {
        Line line = Line.of(" Train ", Ink.of(Role.TITLE).bold());
        for (EntryView entry : Entries.current(state.fleet().entries(), state.now())) {
            Mark mark = Mark.of(entry.state());
            line = line.and(" " + mark.sign() + " ", mark.ink())
                    .and(entry.session(), Role.TEXT)
                    .and(" " + entry.state(), mark.role())
                    .and(" " + Ages.brief(entry.since(), state.now()) + " ", Role.MUTED);
        }
        grid.line(0, 0, line.clip(grid.size().columns()));
    }
}
