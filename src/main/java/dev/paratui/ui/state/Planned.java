package dev.paratui.ui.state;

import dev.paratui.tool.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tasks' page: which are shown, in what order, and which is chosen. */
public final class Planned {
    private Planned() {}

    /**
     * A row.
     *
     * @param task none: it is the heading of a phase
     */
    public record Row(String phase, Optional<TaskView> task) {}

    /** A column of the board. */
    public enum Column {
        WAITS("waits"),
        FREE("free"),
        HANDS("in hand"),
        STUCK("stuck"),
        OVER("over");

        private final String words;

        Column(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Column of(TaskView task) {
            return switch (task.status()) {
                case "available" -> task.free() ? FREE : WAITS;
                case "claimed", "in_progress" -> HANDS;
                case "blocked", "failed" -> STUCK;
                default -> OVER;
            };
        }
    }

    /** Those that fit the filter. */
    public static List<TaskView> shown(UiState state, Page.Tasks page) {
        if (page.filter().isBlank()) {
            return state.fleet().shared().tasks();
        }
        List<String> words =
                List.of(page.filter().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return state.fleet().shared().tasks().stream()
                .filter(task -> words.stream().allMatch(word -> fits(task, word)))
                .toList();
    }

    private static boolean fits(TaskView task, String word) {
        String all = String.join(
                " ",
                task.id(),
                task.description(),
                "state:" + task.status(),
                Column.of(task).words(),
                "by:" + task.claimedBy().orElse(""),
                "phase:" + task.phase(),
                "tag:" + String.join(" tag:", task.tags()));
        return all.toLowerCase(Locale.ROOT).contains(word);
    }

    public static List<Row> rows(UiState state, Page.Tasks page) {
        List<Row> rows = new ArrayList<>();
        String phase = "";
        for (TaskView task : shown(state, page)) {
            if (!task.phase().equals(phase) && !task.phase().isEmpty()) {
                rows.add(new Row(task.phase(), Optional.empty()));
            }
            phase = task.phase();
            rows.add(new Row(phase, Optional.of(task)));
        }
        return rows;
    }

    /** The rows of the board where there is no room for columns. */
    public static List<Row> stacked(UiState state, Page.Tasks page) {
        List<Row> rows = new ArrayList<>();
        for (Column column : Column.values()) {
            List<TaskView> tasks = in(state, page, column);
            if (!tasks.isEmpty()) {
                rows.add(new Row(column.words(), Optional.empty()));
                tasks.forEach(task -> rows.add(new Row(column.words(), Optional.of(task))));
            }
        }
        return rows;
    }

    /** In the order in which they are claimed: by priority, then age. */
    public static List<TaskView> in(UiState state, Page.Tasks page, Column column) {
        return shown(state, page).stream()
                .filter(task -> Column.of(task) == column)
                .sorted(java.util.Comparator.comparingInt(TaskView::priority))
                .toList();
    }

    /** The number by which people call a task on this page: its place in the plan, from 1. */
    public static int number(Shared shared, TaskView task) {
        return shared.tasks().indexOf(task) + 1;
    }

    /** The task that the person has chosen; before that, the first that waits for a person, else that is not over. */
    public static Optional<TaskView> chosen(UiState state, Page.Tasks page) {
        List<TaskView> tasks = shown(state, page);
        return page.chosen()
                .flatMap(id ->
                        tasks.stream().filter(task -> task.id().equals(id)).findFirst())
                .or(() -> tasks.stream().filter(Shared::waits).findFirst())
                .or(() -> tasks.stream().filter(task -> !isOver(task)).findFirst())
                .or(() -> tasks.stream().findFirst());
    }

    public static boolean isOver(TaskView task) {
        return List.of("done", "cancelled").contains(task.status());
    }

    static UiState by(UiState state, Page.Tasks page, int count) {
        Optional<TaskView> chosen = chosen(state, page);
        if (chosen.isEmpty()) {
            return state;
        }
        List<TaskView> tasks =
                page.form() == Page.Tasks.Form.PLAN ? shown(state, page) : in(state, page, Column.of(chosen.get()));
        int wanted = Math.max(0, Math.min(tasks.size() - 1, tasks.indexOf(chosen.get()) + count));
        return state.with(page.of(tasks.get(wanted).id()));
    }

    /** The column beside it that has tasks, in about the same row. */
    static UiState aside(UiState state, Page.Tasks page, int by) {
        Optional<TaskView> chosen = chosen(state, page);
        if (page.form() == Page.Tasks.Form.PLAN || chosen.isEmpty()) {
            return state;
        }
        Column from = Column.of(chosen.get());
        int row = in(state, page, from).indexOf(chosen.get());
        List<Column> columns = List.of(Column.values());
        for (int at = columns.indexOf(from) + by; at >= 0 && at < columns.size(); at += by) {
            List<TaskView> tasks = in(state, page, columns.get(at));
            if (!tasks.isEmpty()) {
                return state.with(
                        page.of(tasks.get(Math.min(row, tasks.size() - 1)).id()));
            }
        }
        return state;
    }
}
