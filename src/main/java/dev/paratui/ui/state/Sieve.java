package dev.paratui.ui.state;

/** The filter of whatever page is looked at. */
final class Sieve {
    private Sieve() {}

    static String text(UiState state) {
        if (state.page() instanceof Page.Events events) {
            return events.filter();
        }
        if (state.page() instanceof Page.Discoveries discoveries) {
            return discoveries.filter();
        }
        return state.page() instanceof Page.Tasks tasks
                ? tasks.filter()
                : state.choice().filter();
    }

    /** Pages without a filter of their own give way to the list of sessions. */
    static UiState with(UiState state, String text) {
        if (state.page() instanceof Page.Events events) {
            return state.with(events.filtered(text));
        }
        if (state.page() instanceof Page.Discoveries discoveries) {
            return state.with(discoveries.filtered(text));
        }
        if (state.page() instanceof Page.Tasks tasks) {
            return state.with(tasks.filtered(text));
        }
        return Selecting.settled(state, state.with(state.choice().filtered(text)));
    }

    static boolean hasOwn(UiState state) {
        return state.page() instanceof Page.Events
                || state.page() instanceof Page.Discoveries
                || state.page() instanceof Page.Tasks;
    }

    static UiState where(UiState state) {
        return hasOwn(state) ? state : state.with(Page.SESSIONS);
    }
}
