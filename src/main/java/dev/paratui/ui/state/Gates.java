package dev.paratui.ui.state;

import dev.paratui.model.Words;
import dev.paratui.tool.task.TaskView;
import java.util.List;

/** Says which gates wait for the person since a moment ago. */
final class Gates {
    private Gates() {}

    static UiState told(Shared before, UiState after) {
        UiState told = after;
        for (TaskView gate : news(before, after.fleet().shared())) {
            told = told.toasting(Toast.of(
                    "warn",
                    "a gate waits for you: " + Words.shown(gate.description()),
                    "! shows it; there y passes it, N rejects it",
                    after.now()));
        }
        return told;
    }

    static boolean areNew(Shared before, Shared after) {
        return !news(before, after).isEmpty();
    }

    private static List<TaskView> news(Shared before, Shared after) {
        return after.waitingGates().stream()
                .filter(gate -> before.find(gate.id()).filter(Shared::waits).isEmpty())
                .toList();
    }
}
