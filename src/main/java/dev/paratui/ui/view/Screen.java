package dev.paratui.ui.view;

import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.state.Layout;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Wall;
import dev.paratui.ui.terminal.Cursor;
import java.util.Optional;

/**
 * The whole screen.
 *
 * @param cursor where one types; empty when nowhere
 */
public record Screen(Grid grid, Optional<Cursor> cursor) {
    public static Screen of(UiState state) {
        Layout layout = Layout.of(state);
        Grid.Builder grid = Grid.builder(state.scene().size());
        TitleBar.draw(grid.within(layout.title()), state);
        drawPage(grid, state, layout);
        TrainStrip.draw(grid.within(layout.strip()), state);
        Footer.draw(grid.within(layout.foot()), state);
        Toasts.draw(grid.within(layout.body()), state, layout);
        Optional<Cursor> cursor = state.dialog().isPresent()
                ? DialogView.draw(grid, state, state.dialog().get())
                : PreviewBox.cursor(state, paneArea(state, layout));
        return new Screen(grid.build(), cursor);
    }

    /** Where the pane is drawn that may have the keys. */
    private static Area paneArea(UiState state, Layout layout) {
        return Wall.shown(state)
                .map(wall -> wall.area(
                        layout.body(),
                        Math.max(
                                0,
                                wall.names().indexOf(state.choice().selected().orElse("")))))
                .orElse(layout.preview());
    }

    private static void drawPage(Grid.Builder grid, UiState state, Layout layout) {
        Page page = state.page();
        if (page instanceof Page.Diff diff) {
            DiffPage.draw(grid.within(layout.body()), state, diff);
        } else if (page instanceof Page.Train train) {
            TrainPage.draw(grid.within(layout.body()), state, train);
        } else if (page instanceof Page.Conflicts conflicts) {
            ConflictsPage.draw(grid.within(layout.body()), state, conflicts);
        } else if (page instanceof Page.Tasks tasks) {
            TasksPage.draw(grid.within(layout.body()), state, tasks);
        } else if (page instanceof Page.Discoveries discoveries) {
            DiscoveriesPage.draw(grid.within(layout.body()), state, discoveries);
        } else if (page instanceof Page.Events events) {
            EventsPage.draw(grid.within(layout.body()), state, events);
        } else {
            drawSessions(grid, state, layout);
        }
    }

    private static void drawSessions(Grid.Builder grid, UiState state, Layout layout) {
        Optional<Wall> wall = Wall.shown(state);
        if (wall.isPresent()) {
            WallView.draw(grid.within(layout.body()), state, wall.get());
            return;
        }
        if (layout.preview().rows() == 0) {
            Welcome.draw(grid.within(layout.list()), state);
            return;
        }
        boolean hasList = layout.list().rows() > 0;
        if (hasList) {
            SessionList.draw(grid.within(layout.list()), state, layout);
        }
        state.selected().ifPresent(session -> {
            if (hasList) {
                Details.draw(grid.within(layout.details()), state, session);
            }
            PreviewBox.draw(grid.within(layout.preview()), state, session);
        });
    }
}
