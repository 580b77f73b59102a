package dev.paratui.ui.state;

import dev.paratui.tool.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the tasks' page: each phase's name, then its tasks. */
public final class Planned {
    private Planned() {}

    /**
     * A row.
     *
     * @param task none: it is the heading of a phase
     */
    public record Row(String phase, Optional<TaskView> task) {}

    public static List<Row> rows(List<TaskView> tasks) {
        List<Row> rows = new ArrayList<>();
        String phase = "";
        for (TaskView task : tasks) {
            if (!task.phase().equals(phase) && !task.phase().isEmpty()) {
                rows.add(new Row(task.phase(), Optional.empty()));
            }
            phase = task.phase();
            rows.add(new Row(phase, Optional.of(task)));
        }
        return rows;
    }

    /** The task that the person has chosen; before that, the first that waits for a person, else that is not over. */
    public static Optional<TaskView> chosen(UiState state, Page.Tasks page) {
        List<TaskView> tasks = state.fleet().shared().tasks();
        return page.chosen()
                .flatMap(state.fleet().shared()::find)
                .or(() -> tasks.stream().filter(Shared::waits).findFirst())
                .or(() -> tasks.stream().filter(task -> !isOver(task)).findFirst())
                .or(() -> tasks.stream().findFirst());
    }

    public static boolean isOver(TaskView task) {
        return List.of("done", "cancelled").contains(task.status());
    }

    static UiState by(UiState state, Page.Tasks page, int count) {
        List<TaskView> tasks = state.fleet().shared().tasks();
        if (tasks.isEmpty()) {
            return state;
        }
        int at = chosen(state, page).map(tasks::indexOf).orElse(0);
        int wanted = Math.max(0, Math.min(tasks.size() - 1, at + count));
        return state.with(new Page.Tasks(Optional.of(tasks.get(wanted).id())));
    }
}
