package dev.paratui.ui.state;

import dev.paratui.ui.grid.Placed;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.widget.Scroll;
import java.util.Optional;

/** What the mouse does. What lies under it was said by whoever drew it; so it is always what the person saw. */
final class Pointing {
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
        Optional<UiState> inList = inList(state, mouse, direction);
        if (inList.isPresent() || state.dialog().isPresent()) {
            return inList.orElse(state);
        }
        return mouse.on(Ground.class)
                .map(ground -> over(state, ground, direction))
                .orElse(state);
    }

    private static UiState over(UiState state, Ground ground, int direction) {
        return switch (ground) {
            case SESSIONS -> Selecting.scrolled(state, direction);
            case PREVIEW ->
                state.with(state.preview()
                        .scrolled(-direction * WHEEL_LINES, Layout.of(state).previewRows()));
            case FILES -> state.page() instanceof Page.Diff diff ? Diffing.toFile(state, diff, direction) : state;
            case LINES ->
                state.page() instanceof Page.Diff diff ? Diffing.wheeled(state, diff, direction * WHEEL_LINES) : state;
            case FILM ->
                state.page() instanceof Page.Events events ? Timeline.stepped(state, events, direction) : state;
        };
    }

    /** The list under the mouse is scrolled; what is chosen in it comes along, for keys act upon what is seen. */
    private static Optional<UiState> inList(UiState state, Mouse mouse, int direction) {
        return mouse.on(Rows.class).map(rows -> {
            Scroll scroll = state.scene()
                    .pointer()
                    .scroll(rows.list())
                    .orElse(rows.scroll())
                    .by(direction, rows.items().size(), rows.seen());
            UiState scrolled =
                    state.with(state.scene().pointed(state.scene().pointer().scrolled(rows.list(), scroll)));
            if (rows.at() < 0 || rows.items().isEmpty()) {
                return scrolled;
            }
            boolean isAll = rows.items().size() <= rows.seen();
            int wanted = isAll ? rows.at() : rows.along(scroll);
            return wanted == rows.at()
                    ? scrolled
                    : Targets.chosen(scrolled, rows.items().get(wanted));
        });
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
                && state.dialog().isEmpty()
                && isBeside
                && layout.body().contains(mouse.row(), mouse.column())
                && (mouse.column() == edge - 1 || mouse.column() == edge);
    }

    private static Step press(UiState state, Mouse mouse) {
        if (isOnLine(state, mouse)) {
            return Step.to(state.with(state.desk().with(state.desk().frame().held())));
        }
        Pointer pointer = state.scene().pointer();
        Target target = target(mouse);
        if (target.equals(Target.NONE)) {
            return Step.to(state.with(state.scene().pointed(pointer.clicked(Optional.empty()))));
        }
        boolean isSecond = pointer.isSecond(target, state.now());
        Optional<Pointer.Click> click =
                isSecond ? Optional.empty() : Optional.of(new Pointer.Click(target, state.now()));
        UiState chosen = Targets.chosen(state.with(state.scene().pointed(pointer.clicked(click))), target);
        return isSecond ? Targets.opened(chosen, target) : Step.to(chosen);
    }

    /** The uppermost thing there; a list says what its row is. */
    private static Target target(Mouse mouse) {
        for (Placed placed : mouse.over()) {
            if (placed.spot() instanceof Target target) {
                return target;
            }
            if (placed.spot() instanceof Rows rows) {
                return rows.under(mouse.row() - placed.area().row());
            }
        }
        return Target.NONE;
    }
}
