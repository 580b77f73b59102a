package dev.paratui.ui.state;

import java.util.ArrayList;
import java.util.List;

/** A new state, and what is to be done outside of it. */
public record Step(UiState state, List<Action> actions) {
    public Step {
        actions = List.copyOf(actions);
    }

    static Step to(UiState state) {
        return new Step(state, List.of());
    }

    Step and(Action action) {
        List<Action> more = new ArrayList<>(actions);
        more.add(action);
        return new Step(state, more);
    }

    /** A call of a tool, shown as being on its way. */
    static Step call(UiState state, Action.Call call) {
        return new Step(state.pending(call), List.of(call));
    }
}
