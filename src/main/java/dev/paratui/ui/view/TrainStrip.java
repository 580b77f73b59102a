package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.EntryView;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Entries;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;

/** One line: what is landing now and what has just landed. */
final class TrainStrip {
    private TrainStrip() {}

    /** The newest line of the check that runs. */
    private static String lastOutput(UiState state) {
        return state.fleet().entries().stream()
                .filter(entry ->
                        entry.state().equals("checking") && !entry.step().isEmpty())
                .findFirst()
                .flatMap(EntryView::check)
                .map(check -> " │ " + check.seconds() + " s "
                        + Words.clean(check.tail().lines().reduce("", (before, line) -> line)))
                .orElse("");
    }

    static void draw(Grid.Builder grid, UiState state) {
        Line line = Line.of(" Train ", Ink.of(Role.TITLE).bold());
        for (EntryView entry : Entries.current(state.fleet().entries(), state.now())) {
            Mark mark = Mark.of(entry.state());
            line = line.and(" " + mark.sign() + " ", mark.ink())
                    .and(entry.session(), Role.TEXT)
                    .and(" " + entry.state(), mark.role())
                    .and(" " + Ages.brief(entry.since(), state) + " ", Role.MUTED);
        }
        line = line.and(lastOutput(state), Role.MUTED);
        grid.spot(grid.area(), new Target.OfTrain());
        grid.line(0, 0, line.clip(grid.size().columns()));
    }
}
