package dev.paratui.ui.state;

import dev.paratui.tool.task.TaskView;
import java.util.List;
import java.util.Optional;

/** What a person does with a task, on the tasks' page. */
public enum Deed {
    PASS("Pass the gate", "pass it", "what you decided, for those behind it; may be empty"),
    REJECT("Reject the gate", "reject it", "what is to be mended; what is behind it is blocked"),
    TAKE("Take this task", "take it", "it is yours then; f says that it is done, R gives it back"),
    GIVE("Give this task back", "give it back", "why; may be empty; another takes it"),
    COMPLETE("This task is done", "it is done", "what came of it, for those who go on from here"),
    RETRY("Retry", "retry it", "why; may be empty"),
    DROP("Drop", "drop it", "why; may be empty; what depends on it is blocked");

    private final String title;
    private final String key;
    private final String help;

    Deed(String title, String key, String help) {
        this.title = title;
        this.key = key;
        this.help = help;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    public String help() {
        return help;
    }

    /** What this verb does to this task; nothing: it is about the session that works on it. */
    public static Optional<Deed> of(Verb verb, TaskView task) {
        boolean isWaiting = Shared.waits(task);
        return switch (verb) {
            case APPROVE -> isWaiting ? Optional.of(PASS) : Optional.empty();
            case DENY -> isWaiting ? Optional.of(REJECT) : Optional.empty();
            case RESUME ->
                List.of("failed", "blocked", "cancelled").contains(task.status())
                        ? Optional.of(RETRY)
                        : Optional.empty();
            case CLAIM -> task.free() && !isWaiting ? Optional.of(TAKE) : Optional.empty();
            case RELEASE -> isInHand(task) ? Optional.of(GIVE) : Optional.empty();
            case FINISH ->
                isInHand(task) && task.claimedBy().equals(Optional.of("person"))
                        ? Optional.of(COMPLETE)
                        : Optional.empty();
            case CANCEL -> Planned.isOver(task) ? Optional.empty() : Optional.of(DROP);
            default -> Optional.empty();
        };
    }

    private static boolean isInHand(TaskView task) {
        return List.of("claimed", "in_progress").contains(task.status());
    }
}
