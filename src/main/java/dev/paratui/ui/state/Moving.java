package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import java.util.List;
import java.util.Optional;

/** Moving up and down in whatever the page shows. */
final class Moving {
    /** Far enough to be at the end of anything. */
    private static final int FAR = 1_000_000;

    private Moving() {}

    static UiState done(UiState state, Verb verb) {
        return switch (verb) {
            case PREVIOUS_FILE -> aside(state, -1);
            case NEXT_FILE -> aside(state, 1);
            default -> by(state, count(state, verb));
        };
    }

    static UiState by(UiState state, int count) {
        Page page = state.page();
        Optional<Wall> wall = Wall.shown(state);
        if (wall.isPresent()) {
            return Wall.moved(state, wall.get(), count, 0);
        }
        if (page instanceof Page.Diff diff) {
            return Diffing.by(state, diff, count);
        }
        if (page instanceof Page.Events events) {
            return Timeline.by(state, events, count);
        }
        if (page instanceof Page.Tasks tasks) {
            return Planned.by(state, tasks, count);
        }
        if (page instanceof Page.Discoveries discoveries) {
            return Talk.by(state, discoveries, count);
        }
        if (page instanceof Page.Conflicts conflicts) {
            return inMatrix(state, conflicts, count, 0);
        }
        return page instanceof Page.Train train ? inTrain(state, train, count) : Selecting.by(state, count);
    }

    /** The entry that the person has chosen; the first one before that. */
    static Optional<EntryView> chosen(UiState state, Page.Train train) {
        List<EntryView> entries = state.fleet().entries();
        return entries.stream()
                .filter(entry -> train.chosen().equals(Optional.of(entry.id())))
                .findFirst()
                .or(() -> entries.stream().findFirst());
    }

    private static int count(UiState state, Verb verb) {
        Layout layout = Layout.of(state);
        int page = state.page() instanceof Page.Sessions ? Seen.capacity(state) : layout.pageRows() - 1;
        return switch (verb) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -Math.max(1, page);
            case PAGE_DOWN -> Math.max(1, page);
            case TOP -> -FAR;
            default -> FAR;
        };
    }

    private static UiState inTrain(UiState state, Page.Train train, int count) {
        List<EntryView> entries = state.fleet().entries();
        if (entries.isEmpty()) {
            return state;
        }
        int at = chosen(state, train).map(entries::indexOf).orElse(0);
        int wanted = Math.max(0, Math.min(entries.size() - 1, at + count));
        return state.with(new Page.Train(Optional.of(entries.get(wanted).id())));
    }

    private static UiState aside(UiState state, int by) {
        Optional<Wall> wall = Wall.shown(state);
        if (wall.isPresent()) {
            return Wall.moved(state, wall.get(), 0, by);
        }
        if (state.page() instanceof Page.Conflicts conflicts) {
            return inMatrix(state, conflicts, 0, by);
        }
        if (state.page() instanceof Page.Events events) {
            return Timeline.stepped(state, events, by);
        }
        if (state.page() instanceof Page.Tasks tasks) {
            return Planned.aside(state, tasks, by);
        }
        return state.page() instanceof Page.Diff diff ? Diffing.toFile(state, diff, by) : state;
    }

    private static UiState inMatrix(UiState state, Page.Conflicts page, int rows, int columns) {
        return Crossing.of(state, page)
                .filter(crossing -> !crossing.names().isEmpty())
                .map(crossing ->
                        state.with(new Page.Conflicts(page.found(), Optional.of(crossing.moved(rows, columns)))))
                .orElse(state);
    }
}
