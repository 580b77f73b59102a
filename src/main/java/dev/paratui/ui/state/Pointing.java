package dev.paratui.ui.state;

import dev.paratui.ui.input.Mouse;
import java.time.Duration;
import java.util.Optional;

/** What the mouse does. */
final class Pointing {
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(400);
    private static final int WHEEL_LINES = 3;

    private Pointing() {}

    static Step at(UiState state, Mouse mouse) {
        return switch (mouse.kind()) {
            case SCROLL_UP -> Step.to(wheel(state, mouse, -1));
            case SCROLL_DOWN -> Step.to(wheel(state, mouse, 1));
            case PRESS -> mouse.button() == 1 ? press(state, mouse) : Step.to(state);
            case DRAG -> Step.to(dragged(state, mouse));
            case RELEASE ->
                Step.to(
                        state.desk().frame().isDragging()
                                ? state.with(
                                        state.desk().with(state.desk().frame().released()))
                                : state);
        };
    }

    private static UiState wheel(UiState state, Mouse mouse, int direction) {
        Layout layout = Layout.of(state);
        if (state.page() instanceof Page.Diff diff && mouse.column() < Diffing.filesColumns(state)) {
            return Diffing.toFile(state, diff, direction);
        }
        if (!(state.page() instanceof Page.Sessions)) {
            return Moving.wheeled(state, direction * (isList(state.page()) ? 1 : WHEEL_LINES));
        }
        if (layout.preview().contains(mouse.row(), mouse.column())) {
            return state.with(state.preview().scrolled(-direction * WHEEL_LINES, layout.previewRows()));
        }
        return layout.list().contains(mouse.row(), mouse.column()) ? Moving.wheeled(state, direction) : state;
    }

    private static boolean isList(Page page) {
        return page instanceof Page.Train || page instanceof Page.Tasks || page instanceof Page.Conflicts;
    }

    /** The line between list and preview follows the mouse. */
    private static UiState dragged(UiState state, Mouse mouse) {
        Frame frame = state.desk().frame();
        if (!frame.isDragging()) {
            return state;
        }
        int shift = frame.shift() + mouse.column() + 1 - Layout.of(state).list().columns();
        return state.with(state.desk().with(frame.shifted(shift)));
    }

    private static boolean isOnLine(UiState state, Mouse mouse) {
        Layout layout = Layout.of(state);
        boolean isBeside = layout.preview().column() > 0 && layout.list().columns() > 0;
        int edge = layout.list().columns();
        return state.page() instanceof Page.Sessions
                && isBeside
                && layout.body().contains(mouse.row(), mouse.column())
                && (mouse.column() == edge - 1 || mouse.column() == edge);
    }

    private static Step press(UiState state, Mouse mouse) {
        if (isOnLine(state, mouse)) {
            return Step.to(state.with(state.desk().with(state.desk().frame().held())));
        }
        if (state.page() instanceof Page.Diff diff) {
            return Step.to(Diffing.pressed(
                    state, diff, mouse.row() - Layout.of(state).body().inner().row(), mouse.column()));
        }
        Optional<UiState> onWall = onWall(state, mouse);
        if (onWall.isPresent()) {
            return Step.to(onWall.get());
        }
        Optional<String> session = sessionAt(state, mouse);
        if (session.isEmpty()) {
            return Step.to(state.with(state.scene().clicked(Optional.empty())));
        }
        boolean isSecond = state.scene()
                .lastClick()
                .filter(click -> click.session().equals(session.get()))
                .filter(click -> !click.at().plus(DOUBLE_CLICK).isBefore(state.now()))
                .isPresent();
        Optional<Scene.Click> click =
                isSecond ? Optional.empty() : Optional.of(new Scene.Click(session.get(), state.now()));
        UiState selected =
                state.with(state.choice().of(session)).with(state.scene().clicked(click));
        return isSecond ? Step.call(selected, Requests.attach(session.get())) : Step.to(selected);
    }

    private static Optional<UiState> onWall(UiState state, Mouse mouse) {
        return Wall.shown(state).flatMap(wall -> wall.names().stream()
                .filter(name -> wall.area(Layout.of(state).body(), wall.names().indexOf(name))
                        .contains(mouse.row(), mouse.column()))
                .findFirst()
                .map(name -> Wall.focused(state, wall, name)));
    }

    /** The session drawn where the mouse is, however far the list is scrolled. */
    private static Optional<String> sessionAt(UiState state, Mouse mouse) {
        Layout layout = Layout.of(state);
        boolean isInList =
                state.page() instanceof Page.Sessions && layout.list().inner().contains(mouse.row(), mouse.column());
        if (!isInList) {
            return Optional.empty();
        }
        int row = mouse.row() - layout.list().inner().row();
        return Seen.of(state, layout).stream()
                .filter(seen -> row >= seen.row() && row < seen.row() + layout.rowsEach())
                .map(seen -> seen.session().name())
                .findFirst();
    }
}
