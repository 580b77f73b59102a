package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.ToolListTool;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Optional;

/** Changing what a task asks for: the form of edit_task, filled with what it asks for now. */
public final class Editing {
    private static final String TOOL = "edit_task";
    private static final String FIRST = "description";

    private Editing() {}

    static Step task(UiState state, Page.Tasks page) {
        Optional<TaskView> task = Planned.chosen(state, page);
        if (task.isEmpty()) {
            return Step.to(
                    state.toasting(Toast.of("info", "there is no task to change", "n makes one here", state.now())));
        }
        return refusal(task.get(), state)
                .map(refused -> Step.to(state.toasting(refused)))
                .orElseGet(() -> state.desk()
                        .tool(TOOL)
                        .flatMap(tool -> form(state, tool))
                        .map(form -> Step.to(state.with(form)))
                        .orElseGet(() -> Commanding.withTools(state, new Dialog.Palette(TextInput.of(TOOL), 0))));
    }

    public static boolean isOpen(TaskView task) {
        return !List.of("claimed", "in_progress", "done").contains(task.status());
    }

    /** Said before one types in vain; the supervisor decides all the same. */
    private static Optional<Toast> refusal(TaskView task, UiState state) {
        return switch (task.status()) {
            case "claimed", "in_progress" ->
                Optional.of(Toast.of(
                        "info",
                        "it is in the hands of " + task.claimedBy().orElse("somebody") + ": they have read it already",
                        "enter goes to them, R takes it back; then E changes it",
                        state.now()));
            case "done" ->
                Optional.of(Toast.of("info", "it is done; its result stands", "n makes another one", state.now()));
            default -> Optional.empty();
        };
    }

    /** Empty: it is another tool, or no task is chosen. */
    static Optional<Dialog.Ask> form(UiState state, ToolListTool.CardView tool) {
        return tool.name().equals(TOOL) && state.page() instanceof Page.Tasks page
                ? Planned.chosen(state, page).map(task -> form(tool, task))
                : Optional.empty();
    }

    /** Filled with what that task asks for, and over it with what was typed. Empty: it is another tool, or no task. */
    static Optional<Dialog.Ask> again(UiState state, ToolListTool.CardView tool, JsonNode typed) {
        return Optional.of(typed.path("task_id").asText())
                .filter(id -> tool.name().equals(TOOL))
                .flatMap(state.fleet().shared()::find)
                .map(task -> form(tool, task).over(typed));
    }

    private static Dialog.Ask form(ToolListTool.CardView tool, TaskView task) {
        List<ToolListTool.ArgumentView> arguments = tool.arguments();
        int first = 0;
        while (first < arguments.size() - 1 && !arguments.get(first).name().equals(FIRST)) {
            first++;
        }
        return Dialog.Ask.editing(
                tool,
                arguments.stream().map(argument -> known(task, argument.name())).toList(),
                first);
    }

    private static String known(TaskView task, String argument) {
        return switch (argument) {
            case "task_id" -> task.id();
            case FIRST -> task.description();
            case "priority" -> String.valueOf(task.priority());
            case "dependencies" -> String.join(", ", task.dependencies());
            case "hints" -> task.context().flatMap(TaskView.Context::hints).orElse("");
            case "tags" -> String.join(", ", task.tags());
            default -> "";
        };
    }
}
