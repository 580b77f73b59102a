package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import java.util.List;
import java.util.Optional;

/** What keys do with the chosen entry on the train's page while it is under way. */
public final class Boarding {
    private Boarding() {}

    /** The entry that these keys are about. */
    public static Optional<EntryView> chosen(UiState state) {
        return state.page() instanceof Page.Train page
                ? Moving.chosen(state, page).filter(entry -> !Entries.isOver(entry))
                : Optional.empty();
    }

    static Optional<Step> done(UiState state, Verb verb) {
        return chosen(state).flatMap(entry -> switch (verb) {
            case CANCEL -> Optional.of(Step.call(keeping(state, entry), Requests.withdraw(entry)));
            case PREVIOUS_FILE -> Optional.of(moved(state, entry, -1));
            case NEXT_FILE -> Optional.of(moved(state, entry, 1));
            default -> Optional.<Step>empty();
        });
    }

    /** Up: before the one above; down: before the one after the next, or to the end. */
    private static Step moved(UiState state, EntryView entry, int by) {
        List<EntryView> open = state.fleet().entries().stream()
                .filter(other -> !Entries.isOver(other))
                .toList();
        int wanted = open.indexOf(entry) + by;
        if (wanted < 0 || wanted >= open.size()) {
            return Step.to(state);
        }
        int before = by < 0 ? wanted : wanted + 1;
        Optional<EntryView> next = before < open.size() ? Optional.of(open.get(before)) : Optional.empty();
        return Step.call(keeping(state, entry), Requests.move(entry, next));
    }

    /** It stays chosen wherever it goes. */
    private static UiState keeping(UiState state, EntryView entry) {
        return state.with(new Page.Train(Optional.of(entry.id())));
    }
}
